package org.tierbook.model;

/** Customers of a unit, each with a reason; the first column is the customer. */
public record CustomerList(Table table) {}
