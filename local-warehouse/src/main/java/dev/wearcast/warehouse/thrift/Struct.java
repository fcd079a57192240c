package dev.wearcast.warehouse.thrift;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Thrift struct: values by field id. It can be edited, so that a message can be changed on its way through. */
public final class Struct {

    private final SortedMap<Short, Object> fields = new TreeMap<>();

    /** The value at the end of a path of field ids, or null if a field on the way is absent. */
    public @Nullable Object get(int... path) {
        Object value = this;
        for (int id : path) {
            value = value instanceof Struct struct ? struct.fields.get((short) id) : null;
        }
        return value;
    }

    public @Nullable Struct struct(int... path) {
        return (Struct) get(path);
    }

    public @Nullable ThriftList list(int... path) {
        return (ThriftList) get(path);
    }

    public @Nullable String text(int... path) {
        return get(path) instanceof Binary binary ? binary.text() : null;
    }

    /** Any of Thrift's whole numbers, or the given one if the field is absent. */
    public long number(long absent, int... path) {
        return get(path) instanceof Number number ? number.longValue() : absent;
    }

    public boolean flag(int... path) {
        return Boolean.TRUE.equals(get(path));
    }

    /** Sets a field; a {@link String} becomes {@link Binary}; null removes the field. */
    public Struct set(int id, @Nullable Object value) {
        if (value == null) {
            fields.remove((short) id);
        } else {
            fields.put((short) id, value instanceof String text ? Binary.of(text) : value);
        }
        return this;
    }

    public Struct remove(int... ids) {
        for (int id : ids) {
            fields.remove((short) id);
        }
        return this;
    }

    /** Removes the fields with this id and above. */
    public Struct removeFrom(int id) {
        fields.tailMap((short) id).clear();
        return this;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The value of a union: its only field. */
    public @Nullable Object onlyValue() {
        return fields.isEmpty() ? null : fields.get(fields.firstKey());
    }

    SortedMap<Short, Object> fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Struct struct && fields.equals(struct.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
