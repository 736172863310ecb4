package org.tierbook.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Numbers of persons as 64-bit hashes, each with the branches that may show it: 12 bytes a number
 * and about half of that again as room, however many branches there are. One table serves every
 * edition. Holds no person's data. May be read by several threads once it is filled.
 */
public final class Fingerprints {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes;
  private int[] owners;
  private int size;

  /** The branches of the few numbers that several have; owners below 0 count from here. */
  private final List<BitSet> shared = new ArrayList<>();

  private int tooShort;

  /** Room for so many numbers; more are taken, and cost a copy. */
  public Fingerprints(long expected) {
    int slots = (int) Math.min(Math.max(16, expected * 3 / 2), 1 << 30);
    hashes = new long[slots];
    owners = new int[slots];
  }

  /**
   * A number of somebody at a branch, which has an index from 0. Characters that can't stand in a
   * run split a number; its longest run is looked for, if it isn't too short.
   */
  public void add(String number, int branch) {
    String run = Guard.longestRun(number);
    if (run.length() < Guard.SHORTEST) {
      tooShort++;
      return;
    }
    if (size >= hashes.length / 4 * 3) {
      grow();
    }
    long hash = START;
    for (int i = 0; i < run.length(); i++) {
      hash = step(hash, run.charAt(i));
    }
    put(finished(hash), branch);
  }

  static final long START = OFFSET_BASIS;

  static long step(long hash, int character) {
    return (hash ^ upper(character)) * PRIME;
  }

  private static int upper(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }

  /** 0 means an empty slot. */
  private static long finished(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private void put(long hash, int branch) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      owners[slot] = branch;
      size++;
    } else if (owners[slot] != branch) {
      share(slot, branch);
    }
  }

  private void share(int slot, int branch) {
    if (owners[slot] >= 0) {
      BitSet both = new BitSet();
      both.set(owners[slot]);
      shared.add(both);
      owners[slot] = -shared.size();
    }
    shared.get(-owners[slot] - 1).set(branch);
  }

  private void grow() {
    long[] hashesBefore = hashes;
    int[] ownersBefore = owners;
    hashes = new long[Math.max(hashes.length, hashes.length / 2 * 3)];
    owners = new int[hashes.length];
    for (int i = 0; i < hashesBefore.length; i++) {
      if (hashesBefore[i] != 0) {
        int slot = slot(hashesBefore[i]);
        hashes[slot] = hashesBefore[i];
        owners[slot] = ownersBefore[i];
      }
    }
  }

  /** Where a hash stands, or would. */
  private int slot(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    int slot = (int) Math.multiplyHigh(mixed >>> 1, 2L * hashes.length);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 == hashes.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Whether a hash is a number's that a branch may not show; branch -1 may show none. */
  boolean isForbidden(long hash, int branch) {
    int slot = slot(finished(hash));
    if (hashes[slot] == 0) {
      return false;
    }
    int owner = owners[slot];
    return branch < 0 || (owner < 0 ? !shared.get(-owner - 1).get(branch) : owner != branch);
  }

  /**
   * How many numbers were too short to be looked for: where there are any, say that the scan is off
   * for them.
   */
  public int tooShort() {
    return tooShort;
  }
}
