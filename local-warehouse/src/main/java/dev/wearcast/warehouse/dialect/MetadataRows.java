package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.sql.CatalogNames;
import dev.wearcast.warehouse.thrift.Binary;
import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Spark leaves out of its lists of schemas, tables and columns: the catalog they are in. */
final class MetadataRows {

    private static final int RESULTS = 3;
    private static final int COLUMNS = 3;
    private static final int VALUES = 1;
    private static final int NULLS = 2;

    /** Where the catalog's name is in the rows, by procedure. */
    private static final Map<String, Integer> CATALOG_COLUMN = Map.of("GetSchemas", 1, "GetTables", 0, "GetColumns", 0);

    /** ORDINAL_POSITION, which Databricks counts from 0 and its driver raises by one. */
    private static final int ORDINAL_COLUMN = 16;

    private MetadataRows() {}

    static void complete(String procedure, Struct rows) {
        Integer catalogColumn = CATALOG_COLUMN.get(procedure);
        ThriftList columns = rows.list(RESULTS, COLUMNS);
        if (catalogColumn == null || columns == null || columns.size() <= catalogColumn) {
            return;
        }
        Struct catalogs = values(columns, catalogColumn);
        ThriftList names = catalogs == null ? null : catalogs.list(VALUES);
        if (names != null) {
            names.elements().replaceAll(name -> Binary.of(CatalogNames.SHOWN));
            catalogs.set(NULLS, new Binary(new byte[0]));
        }
        if (procedure.equals("GetColumns") && columns.size() > ORDINAL_COLUMN) {
            Struct ordinals = values(columns, ORDINAL_COLUMN);
            ThriftList numbers = ordinals == null ? null : ordinals.list(VALUES);
            if (numbers != null) {
                numbers.elements().replaceAll(number -> (Integer) number - 1);
            }
        }
    }

    private static @Nullable Struct values(ThriftList columns, int index) {
        List<Struct> structs = columns.structs();
        return (Struct) structs.get(index).onlyValue();
    }
}
