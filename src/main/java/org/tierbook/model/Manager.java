package org.tierbook.model;

/** A customer manager; {@code name} is for bundles alone. */
public record Manager(String id, String name, String branch) {}
