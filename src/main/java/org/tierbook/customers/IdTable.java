package org.tierbook.customers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives ids dense keys from 1, in the order in which they are first seen, and keeps them: about 30
 * bytes an id of 10 characters.
 */
final class IdTable {
  private byte[] pool = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private int size;

  int size() {
    return size;
  }

  /** The key of the id in the cell; a new one when it hasn't been seen. */
  int key(Cell id) {
    return key(id.bytes(), id.start(), id.end(), id.hash());
  }

  /** The key of the id, 0 when it hasn't been seen. */
  int find(Cell id) {
    return slots[slot(id.bytes(), id.start(), id.end(), id.hash())];
  }

  private int key(byte[] bytes, int start, int end, int hash) {
    int slot = slot(bytes, start, end, hash);
    if (slots[slot] != 0) {
      return slots[slot];
    }
    if (2 * (size + 1) > slots.length) {
      grow();
      slot = slot(bytes, start, end, hash);
    }
    int from = size == 0 ? 0 : ends[size - 1];
    if (from + end - start > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(2 * pool.length, from + end - start));
    }
    System.arraycopy(bytes, start, pool, from, end - start);
    hashes[size] = hash;
    ends[size++] = from + end - start;
    slots[slot] = size;
    return size;
  }

  private int slot(byte[] bytes, int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int key = slots[slot] - 1;
      int from = key == 0 ? 0 : ends[key - 1];
      if (hashes[key] == hash && Arrays.equals(bytes, start, end, pool, from, ends[key])) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    ends = Arrays.copyOf(ends, slots.length / 2);
    hashes = Arrays.copyOf(hashes, slots.length / 2);
    int mask = slots.length - 1;
    for (int key = 0; key < size; key++) {
      int slot = hashes[key] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = key + 1;
    }
  }

  /** The id that has a key. */
  String id(int key) {
    int from = key == 1 ? 0 : ends[key - 2];
    return new String(pool, from, ends[key - 1] - from, StandardCharsets.UTF_8);
  }

  /** Writes the ids after the first {@code known}. */
  void write(DataOutputStream out, int known) throws IOException {
    out.writeInt(size - known);
    for (int key = known; key < size; key++) {
      int from = key == 0 ? 0 : ends[key - 1];
      out.writeInt(ends[key] - from);
      out.write(pool, from, ends[key] - from);
    }
  }

  /** Adds the ids that {@link #write} wrote. */
  void read(DataInputStream in) throws IOException {
    Cell cell = new Cell();
    for (int left = in.readInt(); left > 0; left--) {
      byte[] id = in.readNBytes(in.readInt());
      cell.set(id, 0, id.length);
      key(cell);
    }
  }
}
