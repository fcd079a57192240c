package dev.wearcast.warehouse.thrift;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes values to memory. */
final class ThriftWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] message(Message message) {
        try {
            out.writeInt(Message.VERSION_1 | message.kind().code());
            bytes(message.name().getBytes(StandardCharsets.UTF_8));
            out.writeInt(message.sequence());
            struct(message.body());
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Boolean flag) {
            out.writeByte(flag ? 1 : 0);
        } else if (value instanceof Byte number) {
            out.writeByte(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Short number) {
            out.writeShort(number);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Binary binary) {
            bytes(binary.bytes());
        } else if (value instanceof Struct struct) {
            struct(struct);
        } else if (value instanceof ThriftList list) {
            list(list);
        } else if (value instanceof ThriftMap map) {
            map(map);
        } else {
            throw new IllegalArgumentException("Not one of Thrift's types: " + value.getClass());
        }
    }

    private void struct(Struct struct) throws IOException {
        for (Map.Entry<Short, Object> field : struct.fields().entrySet()) {
            out.writeByte(ThriftType.of(field.getValue()).code());
            out.writeShort(field.getKey());
            value(field.getValue());
        }
        out.writeByte(ThriftType.STOP);
    }

    private void list(ThriftList list) throws IOException {
        out.writeByte(list.elementType().code());
        out.writeInt(list.size());
        for (Object element : list.elements()) {
            value(element);
        }
    }

    private void map(ThriftMap map) throws IOException {
        out.writeByte(map.keyType().code());
        out.writeByte(map.valueType().code());
        out.writeInt(map.entries().size());
        for (Map.Entry<Object, Object> entry : map.entries().entrySet()) {
            value(entry.getKey());
            value(entry.getValue());
        }
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
