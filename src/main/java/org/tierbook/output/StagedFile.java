package org.tierbook.output;

/**
 * A file of the output: its path in the destination, its size in bytes, and the hex SHA-256 of its
 * content.
 */
public record StagedFile(String path, long size, String sha256) {}
