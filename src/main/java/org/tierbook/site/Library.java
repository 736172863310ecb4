package org.tierbook.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.Duty;
import org.tierbook.model.Figures;
import org.tierbook.model.Form;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Role;
import org.tierbook.model.Scheme;
import org.tierbook.model.Source;
import org.tierbook.model.Tier;
import org.tierbook.model.Trigger;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Finds things of the playbook and of the figures by id, for views. */
final class Library {
  private final Playbook playbook;
  private final Figures figures;
  private final Map<String, List<Duty>> dutiesByTier = new LinkedHashMap<>();
  private final Map<String, List<Duty>> dutiesByRole = new LinkedHashMap<>();
  private final Map<String, List<Duty>> dutiesByTrigger = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Trigger> triggers = new LinkedHashMap<>();

  private final Rules rules;

  Library(Playbook playbook, Figures figures) {
    this.rules = new Rules(playbook);
    this.playbook = playbook;
    this.figures = figures;
    playbook.roles().forEach(r -> roles.put(r.id(), r));
    playbook.sources().forEach(s -> sources.put(s.id(), s));
    playbook.triggers().forEach(t -> triggers.put(t.id(), t));
    for (Duty duty : playbook.duties()) {
      duty.tiers().forEach(t -> put(dutiesByTier, t.toString(), duty));
      duty.roles().forEach(r -> put(dutiesByRole, r, duty));
      duty.triggers().forEach(t -> put(dutiesByTrigger, t, duty));
    }
  }

  private static void put(Map<String, List<Duty>> map, String key, Duty duty) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(duty);
  }

  Playbook playbook() {
    return playbook;
  }

  Rules rules() {
    return rules;
  }

  Figures figures() {
    return figures;
  }

  Localized say(String key, Object... arguments) {
    return Phrasing.say(playbook.phrases(), key, arguments);
  }

  /** The duties that name a tier. */
  List<Duty> dutiesOf(Scheme scheme, Tier tier) {
    return dutiesByTier.getOrDefault(scheme.id() + "/" + tier.id(), List.of());
  }

  List<Duty> dutiesOf(Role role) {
    return dutiesByRole.getOrDefault(role.id(), List.of());
  }

  List<Duty> dutiesOf(Trigger trigger) {
    return dutiesByTrigger.getOrDefault(trigger.id(), List.of());
  }

  Optional<Duty> duty(String id) {
    return playbook.duties().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  Optional<Form> form(String id) {
    return playbook.forms().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The day on which the site stands: the latest month's, else the one that the site sets. */
  Optional<LocalDate> today() {
    return latest().map(MonthFigures::asOf).or(playbook.site()::asOf);
  }

  /**
   * Under which ticks are kept in the browser: the bank, the month, and the page. All local files
   * share that store, so a key must say whose it is; it never names a customer.
   */
  String key(String page) {
    return playbook.site().bank().zh() + "." + latest().map(m -> m.month() + ".").orElse("") + page;
  }

  /** What a report lacks, in words. */
  Localized lacks(List<String> names) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (String name : names) {
      Localized label = playbook.need(name);
      zh.append(zh.isEmpty() ? "" : "、").append(label.zh());
      en.append(en.isEmpty() ? "" : ", ").append(label.in(Language.EN));
    }
    return Localized.of(zh.toString(), en.toString());
  }

  Optional<Role> role(String id) {
    return Optional.ofNullable(roles.get(id));
  }

  Optional<Trigger> trigger(String id) {
    return Optional.ofNullable(triggers.get(id));
  }

  /** Roles as links, in the order given. */
  List<Link> roleLinks(List<String> ids) {
    return ids.stream()
        .flatMap(id -> role(id).stream())
        .map(r -> new Link(PageIds.role(r.id()), r.name()))
        .toList();
  }

  List<Link> triggerLinks(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(triggers.get(id)).stream())
        .map(t -> new Link(PageIds.trigger(t.id()), t.name()))
        .toList();
  }

  /** The source as a link into the list of sources; its id where there is no title. */
  Link source(String id) {
    Source source = sources.get(id);
    return new Link(
        PageIds.SOURCES + "#" + id, source == null ? Localized.same(id) : source.title());
  }

  List<BenefitBlock> benefitsOf(Scheme scheme) {
    return playbook.benefits().stream().filter(b -> b.scheme().equals(scheme.id())).toList();
  }

  TierMark mark(Scheme scheme, Tier tier) {
    return TierMark.of(scheme, tier);
  }

  /** Best tier first. */
  List<TierMark> marks(Scheme scheme) {
    return scheme.tiers().stream().map(t -> mark(scheme, t)).toList();
  }

  /** The tiers that a duty names, grouped under their schemes. */
  List<TierMark> marks(Duty duty) {
    return duty.tiers().stream()
        .flatMap(
            ref ->
                playbook.scheme(ref.scheme()).stream()
                    .flatMap(s -> s.tier(ref.tier()).map(t -> mark(s, t)).stream()))
        .toList();
  }

  Optional<MonthFigures> latest() {
    return figures.latest();
  }

  /** A report's result of the latest month, for a scheme or for all customers. */
  Optional<ReportResult> result(String report, Scheme scheme) {
    return latest().flatMap(m -> result(m, report, Optional.of(scheme.id())));
  }

  static Optional<ReportResult> result(MonthFigures month, String report, Optional<String> scheme) {
    return month.result(report, scheme).or(() -> month.result(report, Optional.empty()));
  }

  /** Up to six months, newest first. */
  List<MonthFigures> halfYear() {
    return figures.months().subList(0, Math.min(6, figures.months().size()));
  }
}
