package org.tierbook.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.BuildOptions;
import org.tierbook.build.Outputs;
import org.tierbook.privacy.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What shapes the figures of a build. */
final class BuildFlags {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable YearMonth month;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
  private @Nullable LocalDate asOf;

  @Option(names = "--strict")
  private boolean strict;

  @Option(
      names = "--max-rejects",
      paramLabel = "SHARE",
      defaultValue = "0.1%",
      converter = Share.class)
  private BigDecimal maxRejects = BigDecimal.ZERO;

  @Option(names = "--memory", paramLabel = "SIZE", converter = Memory.class)
  private @Nullable Long memory;

  @Option(names = "--verify")
  private boolean verify;

  @Option(names = "--profile", paramLabel = "summary|masked|full", defaultValue = "masked")
  private Profile profile = Profile.MASKED;

  @Option(names = "--reason", paramLabel = "TEXT")
  private @Nullable String reason;

  BuildOptions options(ProjectOptions project, Outputs outputs) {
    if (profile == Profile.FULL && (reason == null || reason.isBlank())) {
      throw new ParameterException(spec.commandLine(), "full_needs_reason");
    }
    return new BuildOptions(
        project.source,
        outputs,
        Optional.ofNullable(month),
        Optional.ofNullable(asOf),
        maxRejects,
        Optional.ofNullable(memory),
        profile,
        Optional.ofNullable(reason),
        verify,
        strict);
  }

  /** A share as {@code 0.1%} or {@code 0.001}. */
  static final class Share implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      boolean percent = text.endsWith("%");
      BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
      BigDecimal share = percent ? number.movePointLeft(2) : number;
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new TypeConversionException(text);
      }
      return share;
    }
  }

  /** A size such as {@code 4GB} or {@code 512MiB}, in bytes. */
  static final class Memory implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,6})(MB|GB|TB|MiB|GiB)");

    @Override
    public Long convert(String text) {
      Matcher size = SIZE.matcher(text);
      if (!size.matches()) {
        throw new TypeConversionException(text);
      }
      return Long.parseLong(size.group(1))
          * switch (size.group(2)) {
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            case "TB" -> 1_000_000_000_000L;
            case "MiB" -> 1L << 20;
            default -> 1L << 30;
          };
    }
  }
}
