package dev.wearcast.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogNamesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM workspace.gold.t | SELECT * FROM spark_catalog.gold.t",
                "SELECT * FROM `hive_metastore`.`gold`.`t` | SELECT * FROM spark_catalog.`gold`.`t`",
                "select Workspace.gold.t.id from WORKSPACE . gold . t | select spark_catalog.gold.t.id from spark_catalog . gold . t",
                "MERGE INTO workspace.a.b USING workspace.a.c | MERGE INTO spark_catalog.a.b USING spark_catalog.a.c",
                "CREATE SCHEMA IF NOT EXISTS workspace.gold | CREATE SCHEMA IF NOT EXISTS spark_catalog.gold",
                "USE workspace.gold | USE spark_catalog.gold",
                "SHOW TABLES IN hive_metastore.gold | SHOW TABLES IN spark_catalog.gold",
                "SHOW TABLES FROM hive_metastore.gold | SHOW TABLES FROM spark_catalog.gold",
                "SHOW SCHEMAS IN workspace | SHOW SCHEMAS IN spark_catalog",
                "USE CATALOG workspace | SET CATALOG 'spark_catalog'",
                "use catalog `hive_metastore` | SET catalog 'spark_catalog'",
                "USE CATALOG 'workspace' | SET CATALOG 'spark_catalog'",
                "USE CATALOG other | SET CATALOG 'other'",
                "SELECT workspace.id FROM workspace.gold.t AS workspace | SELECT workspace.id FROM spark_catalog.gold.t AS workspace",
            })
    void a_name_of_the_catalog_becomes_sparks(String sql, String rewritten) {
        assertThat(CatalogNames.rewrite(sql)).isEqualTo(rewritten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'workspace.gold.t', \"workspace.gold.t\" -- workspace.gold.t",
                "SELECT 1 /* FROM workspace.gold.t */",
                "SELECT `workspace.gold.t`",
                "SELECT workspace FROM t",
                "SELECT workspace.name FROM t",
                "SELECT workspace.id FROM gold.t workspace",
                "SELECT workspace.address.city FROM gold.t AS workspace",
                "WITH workspace AS (SELECT 1 AS id) SELECT workspace.id FROM workspace",
                "SELECT * FROM workspace.t",
                "DROP TABLE IF EXISTS workspace.t",
                "SELECT a.workspace.b FROM a",
                "SELECT * FROM my_workspace.gold.t",
            })
    void what_only_looks_like_it_stays(String sql) {
        assertThat(CatalogNames.rewrite(sql)).isEqualTo(sql);
    }
}
