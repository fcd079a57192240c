package dev.wearcast.warehouse.thrift;

import java.io.IOException;

/** Something that answers calls. */
@FunctionalInterface
public interface ThriftService {

    /** @throws IOException if it could not answer at all, not even by an exception message */
    Message answer(Message call) throws IOException;
}
