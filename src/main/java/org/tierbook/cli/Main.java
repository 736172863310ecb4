package org.tierbook.cli;

/** The entry of {@code java -jar tierbook.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("tierbook " + Main.class.getPackage().getImplementationVersion());
  }
}
