package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tierbook.model.CustomerColumn;

/**
 * The digest of a file, of all files before it, and of what reads them. A snapshot with the same
 * digest is the same snapshot, keys included.
 */
final class Chain {
  /** Goes up when what is stored changes. */
  private static final String FORMAT = "tierbook snapshot 2";

  private static final int SHORT = 16;

  private String digest;

  private Chain(String digest) {
    this.digest = digest;
  }

  static Chain start(Intake intake) {
    StringBuilder mapping = new StringBuilder(FORMAT);
    for (CustomerColumn c : intake.playbook().columns()) {
      mapping
          .append('\n')
          .append(c.name())
          .append('|')
          .append(c.type())
          .append('|')
          .append(c.label());
      mapping
          .append('|')
          .append(c.aliases())
          .append('|')
          .append(c.codes())
          .append('|')
          .append(c.personal())
          .append('|')
          .append(c.dates());
    }
    mapping.append('\n').append(intake.exponent()).append('\n').append(intake.required());
    mapping.append('\n').append(new java.util.TreeMap<>(intake.successors()));
    mapping.append('\n').append(intake.options().maxRejects());
    return new Chain(hash(mapping.toString()));
  }

  /** Goes on to the next file; the digest of its snapshots. */
  String next(CustomerFile file, Survey survey) {
    digest = hash(digest + '\n' + file.shown() + '\n' + survey.hash());
    return digest;
  }

  /** The part of a digest that stands in a folder's name. */
  static String brief(String digest) {
    return digest.substring(0, SHORT);
  }

  private static String hash(String text) {
    MessageDigest sha = Survey.sha256();
    return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
