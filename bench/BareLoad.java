import java.sql.Connection;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Loads a CSV into a table of DuckDB with nothing around it, and prints the seconds that it took. */
final class BareLoad {
  public static void main(String[] args) throws Exception {
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute("create table t as select * from read_csv('" + args[0] + "')");
      System.out.printf("%.2f%n", (System.nanoTime() - start) / 1e9);
    }
  }
}
