package org.tierbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.Build;
import org.tierbook.build.BuildSummary;
import org.tierbook.build.Cleaning;
import org.tierbook.build.Outputs;
import org.tierbook.build.WriteFailure;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Location;
import org.tierbook.serve.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: shows the site in the browser, and builds it again after each change. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final BuildFlags flags = new BuildFlags();

  @Option(names = "--port", paramLabel = "N", defaultValue = "4400")
  private int port;

  @Option(names = "--bundle", paramLabel = "ID")
  private @Nullable String bundle;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.use(project);
    if (!Files.isDirectory(project.source)) {
      console.diagnostics().error("no-folder", Location.of(project.source.toString()));
      throw new InputException();
    }
    // Only the owner can look into it: a bundle holds customers.
    Path folder = Files.createTempDirectory("tierbook-serve");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Cleaning.remove(folder)));
    Path portal = folder.resolve("site");
    Path bundles = folder.resolve("bundles");
    Outputs outputs = bundle == null ? Outputs.portal(portal) : Outputs.of(portal, bundles, false);
    Serving.Places places =
        new Serving.Places(
            project.source, List.of(), portal, Optional.ofNullable(bundle).map(bundles::resolve));
    try (Serving serving =
        Serving.start(port, places, System.currentTimeMillis(), () -> build(outputs))) {
      console.line(console.phrase("serving", "url", "http://127.0.0.1:" + serving.port() + "/"));
      if (bundle != null) {
        console.line(
            console.phrase("serving", "url", "http://127.0.0.1:" + serving.port() + "/-bundle/"));
      }
      serving.run();
    } catch (BindException e) {
      console
          .diagnostics()
          .error("port-taken", Location.of("127.0.0.1:" + port), "port", Integer.toString(port));
      throw (InputException) new InputException().initCause(e);
    }
    return ExitCode.OK;
  }

  private String build(Outputs outputs) {
    console.diagnostics().clear();
    try (Watch watch = new Watch(console)) {
      BuildSummary summary =
          Build.run(flags.options(project, outputs), console.diagnostics(), watch);
      watch.end();
      new ClosingLine(console, watch).print("built", summary);
      return "";
    } catch (InputException e) {
      console.failed(true);
    } catch (UncheckedIOException e) {
      if (!WriteFailure.report(e, console.diagnostics())) {
        throw e;
      }
      console.failed(true);
    }
    return console.report();
  }
}
