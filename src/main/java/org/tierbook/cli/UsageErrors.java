package org.tierbook.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what may have been meant, and where help is. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
  private final ResourceBundle words;

  UsageErrors(ResourceBundle words) {
    this.words = words;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    PrintWriter err = error.getCommandLine().getErr();
    err.println(words.getString("error") + message(error));
    meant(error).ifPresent(name -> err.println(say("meant", name)));
    err.println(say("see", error.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static Optional<String> meant(ParameterException error) {
    return error instanceof UnmatchedArgumentException unmatched
        ? NearestName.of(unmatched.getUnmatched().get(0), unmatched.getSuggestions())
        : Optional.empty();
  }

  private String message(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean root = error.getCommandLine().getParent() == null;
      return say(
          first.startsWith("-") ? "unknown_option" : root ? "unknown_command" : "extra_argument",
          first);
    }
    if (error instanceof MissingParameterException missing) {
      return say(
          "missing",
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" ")));
    }
    ArgSpec argument = error.getArgSpec();
    String value = error.getValue();
    if (argument != null && value != null) {
      return say("bad_value", value, name(argument)) + allowed(argument);
    }
    String given = error.getMessage();
    return given != null && words.containsKey(given)
        ? words.getString(given)
        : String.valueOf(given);
  }

  private String allowed(ArgSpec argument) {
    String key = argument instanceof OptionSpec option ? "form" + option.longestName() : "";
    @Nullable Class<?> type = argument.type();
    if (words.containsKey(key)) {
      return words.getString(key);
    }
    if (type == null || !type.isEnum()) {
      return "";
    }
    return say(
        "allowed",
        java.util.Arrays.stream(type.getEnumConstants())
            .map(c -> c.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" | ")));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private String say(String key, Object... arguments) {
    return MessageFormat.format(words.getString(key), arguments);
  }
}
