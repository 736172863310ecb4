package org.tierbook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tierbook.build.NewProject;
import org.tierbook.diag.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: makes a project that builds at once. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "", descriptionKey = "source")
  private Path folder = Path.of("");

  @Option(names = "--empty")
  private boolean empty;

  @Option(names = "--sample")
  private boolean sample;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.use(project);
    Path root = project.source.resolve(folder);
    int files = NewProject.create(root, empty && !sample, console.diagnostics());
    if (console.diagnostics().hasErrors()) {
      throw new InputException();
    }
    String where = root.toString().isEmpty() ? "" : " -s " + root;
    console.line(console.phrase("made", "n", Integer.toString(files), "where", where));
    return ExitCode.OK;
  }
}
