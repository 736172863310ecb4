package org.tierbook.site;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Ids of pages: what views and navigation point to, in place of addresses. The same in each
 * language.
 */
public final class PageIds {
  public static final String HOME = "home";
  public static final String PLAYBOOK = "playbook";
  public static final String SCHEMES = "schemes";
  public static final String BENEFITS = "benefits";
  public static final String ROLES = "roles";
  public static final String TRIGGERS = "triggers";
  public static final String DUTIES = "duties";
  public static final String FORMS = "forms";
  public static final String COURSES = "courses";
  public static final String SOURCES = "sources";
  public static final String ABOUT = "about";
  public static final String REPORTS = "reports";
  public static final String SEARCH = "search";

  private PageIds() {}

  public static String scheme(String scheme) {
    return "scheme:" + scheme;
  }

  public static String tier(String scheme, String tier) {
    return "tier:" + scheme + "/" + tier;
  }

  public static String benefits(String block) {
    return "benefits:" + block;
  }

  public static String role(String role) {
    return "role:" + role;
  }

  public static String sheet(String role) {
    return "sheet:" + role;
  }

  public static String form(String form) {
    return "form:" + form;
  }

  public static String path(String path) {
    return "path:" + path;
  }

  public static String trigger(String trigger) {
    return "trigger:" + trigger;
  }

  public static String course(String course) {
    return "course:" + course;
  }

  public static String lesson(String course, String lesson) {
    return "lesson:" + course + "/" + lesson;
  }

  /**
   * The course that a page belongs to, of its own, of a lesson or of a sheet; empty for any other
   * page.
   */
  static String courseOf(String id) {
    int colon = id.indexOf(':');
    int slash = id.indexOf('/', colon + 1);
    String course = id.substring(colon + 1, slash < 0 ? id.length() : slash);
    return id.equals(course(course))
            || id.startsWith(lesson(course, ""))
            || id.startsWith(course(course, ""))
        ? course
        : "";
  }

  /** A sheet of a course: slides, practice, exam or key. */
  public static String course(String course, String sheet) {
    return "course:" + course + "/" + sheet;
  }

  public static String text(String page) {
    return "page:" + page;
  }

  public static String month(YearMonth month) {
    return "month:" + month;
  }

  /** A report of a month; {@code scheme} is set for reports made once for each scheme. */
  public static String report(YearMonth month, String report, Optional<String> scheme) {
    return "report:" + month + "/" + report + scheme.map(s -> "@" + s).orElse("");
  }
}
