package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Section;

/**
 * The digest of a file, of all files before it, and of what reads them. A snapshot with the same
 * digest is the same snapshot, keys included.
 */
final class Chain {
  /** Goes up when what is stored changes. */
  private static final String FORMAT = "tierbook snapshot 3";

  private static final int SHORT = 16;

  private String digest;

  private Chain(String digest) {
    this.digest = digest;
  }

  static Chain start(Intake intake) {
    StringBuilder mapping = new StringBuilder(FORMAT);
    intake.playbook().columns().forEach(column -> add(mapping, column));
    mapping.append('\n').append(intake.exponent()).append('\n').append(intake.required());
    mapping.append('\n').append(new java.util.TreeMap<>(intake.successors()));
    mapping.append('\n').append(intake.options().maxRejects());
    return new Chain(hash(mapping.toString()));
  }

  private static void add(StringBuilder mapping, CustomerColumn column) {
    for (Object part :
        List.of(
            column.name(),
            column.type(),
            column.label(),
            column.aliases(),
            column.codes(),
            column.required(),
            column.personal(),
            column.dates())) {
      mapping.append('|').append(part);
    }
    mapping.append('\n');
  }

  /** Goes on to the next file; the digest of its snapshots. */
  String next(CustomerFile file, Survey survey) {
    digest = hash(digest + '\n' + file.shown() + '\n' + survey.hash());
    return digest;
  }

  /** Of all files so far. */
  String digest() {
    return digest;
  }

  /**
   * The digest of a file beside the customers.
   *
   * @param customers the digest of all customer files, where its rows belong to customers
   */
  static String of(Section section, String customers, IntakeOptions options) {
    StringBuilder mapping = new StringBuilder(FORMAT);
    mapping.append('\n').append(section.name()).append('|').append(section.monthly());
    mapping.append('|').append(section.unique());
    section.columns().forEach(column -> add(mapping, column));
    mapping.append('\n').append(options.maxRejects());
    return hash(mapping + (section.isOfCustomers() ? customers : ""));
  }

  /** The digest of one file of them. */
  static String of(String sections, CustomerFile file, Survey survey) {
    return hash(sections + '\n' + file.shown() + '\n' + survey.hash());
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
