package dev.wearcast.warehouse.thrift;

import java.util.List;
import java.util.Map;

/**
 * The wire types of Thrift's binary protocol. A value's Java class tells its wire type: {@link Boolean}, {@link Byte},
 * {@link Short}, {@link Integer}, {@link Long}, {@link Double}, {@link Binary}, {@link Struct}, {@link ThriftList} and
 * {@link ThriftMap}.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-binary-protocol.md">Thrift binary
 *     protocol encoding</a>
 */
public enum ThriftType {
    BOOL(2),
    BYTE(3),
    DOUBLE(4),
    I16(6),
    I32(8),
    I64(10),
    BINARY(11),
    STRUCT(12),
    MAP(13),
    SET(14),
    LIST(15);

    static final byte STOP = 0;

    private static final ThriftType[] BY_CODE = new ThriftType[16];

    static {
        for (ThriftType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private static final Map<Class<?>, ThriftType> BY_CLASS = Map.of(
            Boolean.class, BOOL,
            Byte.class, BYTE,
            Double.class, DOUBLE,
            Short.class, I16,
            Integer.class, I32,
            Long.class, I64,
            Binary.class, BINARY,
            Struct.class, STRUCT,
            ThriftMap.class, MAP);

    private final byte code;

    ThriftType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static ThriftType ofCode(byte code) throws ThriftFormatException {
        if (code < 0 || code >= BY_CODE.length || BY_CODE[code] == null) {
            throw new ThriftFormatException("No Thrift type has the code " + code);
        }
        return BY_CODE[code];
    }

    static ThriftType of(Object value) {
        if (value instanceof ThriftList list) {
            return list.isSet() ? SET : LIST;
        }
        ThriftType type = BY_CLASS.get(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    value.getClass() + " is not one of Thrift's types: " + List.of(values()));
        }
        return type;
    }
}
