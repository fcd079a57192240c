package dev.wearcast.warehouse.thrift;

import java.io.IOException;

/** The bytes are not a message in Thrift's strict binary protocol. */
public final class ThriftFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    ThriftFormatException(String message) {
        super(message);
    }
}
