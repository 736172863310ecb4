package org.tierbook.cli;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands, each made with the console that it prints to. */
final class Commands implements CommandLine.IFactory {
  /** By name, in the order in which the help lists them. */
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("build", BuildCommand.class);
    ALL.put("check", CheckCommand.class);
    ALL.put("serve", ServeCommand.class);
    ALL.put("init", InitCommand.class);
    ALL.put("sample", SampleCommand.class);
    ALL.put("assign", AssignCommand.class);
    ALL.put("explain", ExplainCommand.class);
    ALL.put("clean", CleanCommand.class);
    ALL.put("help", HelpCommand.class);
  }

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /**
   * The command line for these arguments. When they begin with a command, the others aren't set up:
   * picocli looks at every option of each.
   */
  CommandLine line(String... args) {
    CommandLine line = new CommandLine(new TierbookCommand(), this);
    boolean named = args.length > 0 && ALL.containsKey(args[0]) && !args[0].equals("help");
    ALL.forEach(
        (name, type) -> {
          if (!named || name.equals(args[0])) {
            line.addSubcommand(name, type);
          }
        });
    return line;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
