package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Binary;
import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftList;
import dev.wearcast.warehouse.thrift.ThriftType;

/** TGetResultSetMetadataResp and TFetchResultsResp, changed from how Spark fills them to how Databricks does. */
final class RowSets {

    private static final int SCHEMA = 2;
    private static final int SCHEMA_COLUMNS = 1;
    private static final int RESULT_FORMAT = Call.EXTENSIONS;
    private static final int COLUMN_BASED = 1;

    private static final int HAS_MORE_ROWS = 2;
    private static final int RESULTS = 3;
    private static final int RESULTS_COLUMNS = 3;
    private static final int VALUES = 1;
    private static final int NULLS = 2;

    private static final int STRING_TYPE = 7;
    private static final int STRING_COLUMN = 7;

    private RowSets() {}

    /** A statement without any column gets one: the Python client looks at the first column whatever the statement. */
    static Struct metadata(Struct metadata) {
        ThriftList columns = metadata.list(SCHEMA, SCHEMA_COLUMNS);
        if (columns != null && columns.isEmpty()) {
            Struct primitive = new Struct().set(1, new Struct().set(1, STRING_TYPE));
            Struct type = new Struct().set(1, ThriftList.of(ThriftType.STRUCT, primitive));
            Struct column = new Struct().set(1, "Result").set(2, type).set(3, 1);
            metadata.struct(SCHEMA).set(SCHEMA_COLUMNS, ThriftList.of(ThriftType.STRUCT, column));
        }
        return metadata.set(RESULT_FORMAT, COLUMN_BASED);
    }

    /** Spark always says that there are no more rows. */
    static Struct rows(Struct rows, long maxRows) {
        ThriftList columns = rows.list(RESULTS, RESULTS_COLUMNS);
        if (columns != null && columns.isEmpty()) {
            Struct none =
                    new Struct().set(VALUES, ThriftList.of(ThriftType.BINARY)).set(NULLS, new Binary(new byte[0]));
            Struct column = new Struct().set(STRING_COLUMN, none);
            rows.struct(RESULTS).set(RESULTS_COLUMNS, ThriftList.of(ThriftType.STRUCT, column));
        }
        return rows.set(HAS_MORE_ROWS, count(columns) >= maxRows);
    }

    private static int count(@org.jspecify.annotations.Nullable ThriftList columns) {
        if (columns == null || columns.isEmpty()) {
            return 0;
        }
        Struct column = (Struct) columns.structs().get(0).onlyValue();
        ThriftList values = column == null ? null : column.list(VALUES);
        return values == null ? 0 : values.size();
    }
}
