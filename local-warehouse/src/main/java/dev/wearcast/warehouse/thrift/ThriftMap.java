package dev.wearcast.warehouse.thrift;

import java.util.Map;

/** A map; it names its key and value types even when it is empty. */
public record ThriftMap(ThriftType keyType, ThriftType valueType, Map<Object, Object> entries) {}
