package dev.wearcast.warehouse.thrift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list or a set; it names its element type even when it is empty. */
public record ThriftList(ThriftType elementType, boolean isSet, List<Object> elements) {

    public static ThriftList of(ThriftType elementType, Object... elements) {
        return new ThriftList(elementType, false, new ArrayList<>(Arrays.asList(elements)));
    }

    public static ThriftList of(ThriftType elementType, List<?> elements) {
        return new ThriftList(elementType, false, new ArrayList<>(elements));
    }

    public int size() {
        return elements.size();
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The elements of a list of structs. */
    public List<Struct> structs() {
        return elements.stream().map(Struct.class::cast).toList();
    }
}
