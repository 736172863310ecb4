package org.tierbook.customers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The dense keys of customers and households. Each file's snapshot keeps the ids that it saw first,
 * so that the keys are a function of the files in their order, and of nothing else.
 */
final class Keys {
  static final String NAME = "keys.bin";

  final IdTable customers = new IdTable();
  final IdTable households = new IdTable();
  private int knownCustomers;
  private int knownHouseholds;

  /** What is known now isn't written again. */
  void mark() {
    knownCustomers = customers.size();
    knownHouseholds = households.size();
  }

  void write(Path folder) throws IOException {
    Path file = OwnerOnly.file(Files.createFile(folder.resolve(NAME)));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      customers.write(out, knownCustomers);
      households.write(out, knownHouseholds);
    }
  }

  void read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      customers.read(in);
      households.read(in);
    }
  }
}
