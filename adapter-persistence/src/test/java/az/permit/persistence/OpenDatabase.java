package az.permit.persistence;

import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database that is open while the tests of a class run. */
public final class OpenDatabase implements BeforeAllCallback, AfterAllCallback {
  private final Function<Path, DatabaseSettings> settings;
  private @Nullable Opened opened;

  private record Opened(Path folder, Database database) {}

  private OpenDatabase(Function<Path, DatabaseSettings> settings) {
    this.settings = settings;
  }

  /** An H2 file. */
  public static OpenDatabase h2() {
    return new OpenDatabase(TestDatabases::h2);
  }

  /** A database of the PostgreSQL. */
  public static OpenDatabase postgres() {
    return new OpenDatabase(TestDatabases::postgres);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path folder = Files.createTempDirectory("permit");
    opened = new Opened(folder, TestDatabases.open(settings.apply(folder)));
  }

  /** The database, without any row of citizens and organisations. */
  public Database empty() {
    Database database = opened().database();
    TestDatabases.clear(database);
    return database;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    opened().database().close();
    FileUtils.deleteRecursive(opened().folder().toString(), false);
  }

  private Opened opened() {
    return Objects.requireNonNull(opened, "open only while the tests of a class run");
  }
}
