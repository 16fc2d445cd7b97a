package org.biobank.storage.fill;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;

/** When a freezer will be full, from what was kept of it day by day. */
@View
public class ForecastFill {
  @Inject private Containers containers;
  @Inject private FindFill fill;
  @Inject private FillRecords records;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** Of a container, and of the types of boxes of its site. */
  public record Forecast(
      String code, String site, FillForecast container, List<OfType> typesOfSite) {}

  /** All boxes of a type at a site. */
  public record OfType(String type, String name, FillForecast forecast) {}

  @Requires(Permission.STORAGE_READ)
  public Forecast show(@Subject Barcode code) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var levels = new ArrayList<>(records.of(container.id(), FillTrend.since(today)));
    Optional.ofNullable(fill.of(List.of(container.id()), today).get(container.id()))
        .ifPresent(levels::add);
    return new Forecast(
        container.code(), container.siteCode(), FillTrend.of(levels), types(container, today));
  }

  private List<OfType> types(Box container, LocalDate today) {
    var byType = new LinkedHashMap<String, List<FillRecords.TypeLevel>>();
    records
        .ofTypes(container.siteId(), FillTrend.since(today), today)
        .forEach(
            level -> byType.computeIfAbsent(level.type(), key -> new ArrayList<>()).add(level));
    return byType.values().stream()
        .map(
            levels ->
                new OfType(
                    levels.get(0).type(),
                    levels.get(0).name(),
                    FillTrend.of(
                        levels.stream().map(one -> one.level(container.siteId())).toList())))
        .toList();
  }
}
