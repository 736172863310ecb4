package org.tierbook.customers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives ids dense keys from 1, in the order in which they are first seen, and keeps them: about 35
 * bytes an id of 10 characters.
 */
final class IdTable {
  private byte[] pool = new byte[1 << 12];
  private int[] ends = new int[1 << 8];

  /** A key, and its id's hash in the upper half; 0 where there is none. */
  private long[] slots = new long[1 << 9];

  private int size;

  int size() {
    return size;
  }

  /** The key of the id in the cell; a new one when it hasn't been seen. */
  int key(Cell id) {
    return key(id.bytes(), id.start(), id.end(), id.hash());
  }

  int key(byte[] id) {
    return key(id, 0, id.length, Cell.hash(id, 0, id.length));
  }

  /** The key of the id, 0 when it hasn't been seen. */
  int find(Cell id) {
    return (int) slots[slot(id.bytes(), id.start(), id.end(), id.hash())];
  }

  private int key(byte[] bytes, int start, int end, int hash) {
    int slot = slot(bytes, start, end, hash);
    if (slots[slot] != 0) {
      return (int) slots[slot];
    }
    int from = size == 0 ? 0 : ends[size - 1];
    pool = room(pool, from + end - start);
    System.arraycopy(bytes, start, pool, from, end - start);
    slots[slot] = (long) hash << 32 | (size + 1);
    add(from + end - start);
    return size;
  }

  private void add(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size / 2 * 3);
    }
    ends[size++] = end;
    if (3L * size > 2L * slots.length) {
      grow(2 * slots.length);
    }
  }

  private static byte[] room(byte[] pool, int needed) {
    return needed <= pool.length
        ? pool
        : Arrays.copyOf(pool, Math.max(needed, (int) Math.min(1.5 * needed, 1 << 30)));
  }

  private int slot(byte[] bytes, int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >> 32) == hash) {
        int key = (int) slots[slot];
        int from = key == 1 ? 0 : ends[key - 2];
        if (Arrays.equals(bytes, start, end, pool, from, ends[key - 1])) {
          return slot;
        }
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow(int length) {
    long[] before = slots;
    slots = new long[length];
    for (long entry : before) {
      if (entry != 0) {
        put(entry);
      }
    }
  }

  private void put(long entry) {
    int mask = slots.length - 1;
    int slot = (int) (entry >> 32) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  /** The id that has a key. */
  String id(int key) {
    int from = key == 1 ? 0 : ends[key - 2];
    return new String(pool, from, ends[key - 1] - from, StandardCharsets.UTF_8);
  }

  /** Writes the ids after the first {@code known}: how many, how long all are, ends, bytes. */
  void write(DataOutputStream out, int known) throws IOException {
    int from = known == 0 ? 0 : ends[known - 1];
    int to = size == 0 ? 0 : ends[size - 1];
    out.writeInt(size - known);
    out.writeInt(to - from);
    ByteBuffer lengths = ByteBuffer.allocate(Integer.BYTES * (size - known));
    for (int key = known; key < size; key++) {
      lengths.putInt(ends[key] - from);
    }
    out.write(lengths.array());
    out.write(pool, from, to - from);
  }

  /** Adds the ids that {@link #write} wrote. */
  void read(DataInputStream in) throws IOException {
    int count = in.readInt();
    int from = size == 0 ? 0 : ends[size - 1];
    int bytes = in.readInt();
    ByteBuffer lengths = ByteBuffer.wrap(whole(in, Integer.BYTES * count));
    byte[] ids = whole(in, bytes);
    pool = room(pool, from + bytes);
    System.arraycopy(ids, 0, pool, from, bytes);
    int start = 0;
    for (int i = 0; i < count; i++) {
      int end = lengths.getInt();
      int hash = Cell.hash(ids, start, end);
      add(from + end);
      put((long) hash << 32 | size);
      start = end;
    }
  }

  private static byte[] whole(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
