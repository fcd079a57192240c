package dev.wearcast.warehouse.thrift;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values from bytes which may come from anywhere: sizes and depth are checked before memory is taken. */
final class ThriftReader {

    /** Far deeper than any message of the SQL service, far less than the stack. */
    private static final int MAX_DEPTH = 64;

    private final ByteBuffer in;

    ThriftReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    Message message() throws ThriftFormatException {
        try {
            int header = in.getInt();
            if ((header & Message.VERSION_MASK) != Message.VERSION_1) {
                throw new ThriftFormatException("Not Thrift's strict binary protocol");
            }
            String name = new String(bytes(), StandardCharsets.UTF_8);
            int sequence = in.getInt();
            return new Message(name, Message.Kind.ofCode((byte) header), sequence, struct(0));
        } catch (BufferUnderflowException e) {
            throw new ThriftFormatException("The message ends too early");
        }
    }

    private Object value(ThriftType type, int depth) throws ThriftFormatException {
        if (depth > MAX_DEPTH) {
            throw new ThriftFormatException("Nested deeper than " + MAX_DEPTH);
        }
        return switch (type) {
            case BOOL -> in.get() != 0;
            case BYTE -> in.get();
            case DOUBLE -> in.getDouble();
            case I16 -> in.getShort();
            case I32 -> in.getInt();
            case I64 -> in.getLong();
            case BINARY -> new Binary(bytes());
            case STRUCT -> struct(depth);
            case LIST -> list(false, depth);
            case SET -> list(true, depth);
            case MAP -> map(depth);
        };
    }

    private Struct struct(int depth) throws ThriftFormatException {
        Struct struct = new Struct();
        for (byte code = in.get(); code != ThriftType.STOP; code = in.get()) {
            short id = in.getShort();
            struct.set(id, value(ThriftType.ofCode(code), depth + 1));
        }
        return struct;
    }

    private ThriftList list(boolean isSet, int depth) throws ThriftFormatException {
        ThriftType type = ThriftType.ofCode(in.get());
        int size = size();
        List<Object> elements = new ArrayList<>(Math.min(size, 4096));
        for (int i = 0; i < size; i++) {
            elements.add(value(type, depth + 1));
        }
        return new ThriftList(type, isSet, elements);
    }

    private ThriftMap map(int depth) throws ThriftFormatException {
        byte keyCode = in.get();
        byte valueCode = in.get();
        int size = size();
        // Writers may leave the types of an empty map out.
        ThriftType keyType = keyCode == 0 && size == 0 ? ThriftType.BINARY : ThriftType.ofCode(keyCode);
        ThriftType valueType = valueCode == 0 && size == 0 ? ThriftType.BINARY : ThriftType.ofCode(valueCode);
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value(keyType, depth + 1);
            entries.put(key, value(valueType, depth + 1));
        }
        return new ThriftMap(keyType, valueType, entries);
    }

    private byte[] bytes() throws ThriftFormatException {
        byte[] bytes = new byte[size()];
        in.get(bytes);
        return bytes;
    }

    /** Every element takes at least one byte, so a size above what is left is a lie. */
    private int size() throws ThriftFormatException {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new ThriftFormatException("A size of " + size + " with " + in.remaining() + " bytes left");
        }
        return size;
    }
}
