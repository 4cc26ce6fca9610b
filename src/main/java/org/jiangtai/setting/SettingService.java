package org.jiangtai.setting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values of the settings. What is set holds from the next question on, on every running instance of the program:
 * nothing is remembered between two questions.
 */
@Service
@Transactional
public class SettingService {

    private static final Logger LOG = LoggerFactory.getLogger(SettingService.class);

    private final SettingRepository values;
    private final ObjectProvider<Setting<?>> alone;
    private final ObjectProvider<SettingGroup> groups;
    private final CurrentPerson current;
    private final Set<String> toldOf = ConcurrentHashMap.newKeySet();

    SettingService(
            SettingRepository values,
            ObjectProvider<Setting<?>> alone,
            ObjectProvider<SettingGroup> groups,
            CurrentPerson current) {
        this.current = current;
        this.values = values;
        this.alone = alone;
        this.groups = groups;
    }

    /** The values of one group, by one statement. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Settings read(String group) {
        return new Settings(group, written(values.findByNameStartingWith(group + ".")), this::tellOnce);
    }

    /** The value of one setting; who needs several of a group reads the group. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public <T> T get(Setting<T> setting) {
        List<SettingEntity> kept = values.findById(setting.name()).stream().toList();
        return new Settings(setting.group(), written(kept), this::tellOnce).get(setting);
    }

    /** Every setting that a module declares, group by group, with what holds now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<SettingValue<?>> all() {
        Map<String, String> written = written(values.findAll());
        return declared().values().stream()
                .<SettingValue<?>>map(setting -> now(setting, written))
                .toList();
    }

    private <T> SettingValue<T> now(Setting<T> setting, Map<String, String> written) {
        T value = new Settings(setting.group(), written, this::tellOnce).get(setting);
        return new SettingValue<>(setting, value, !value.equals(setting.usual()), mayChange(setting));
    }

    /**
     * Sets a value, from the next question on.
     *
     * @throws InvalidInput if the setting does not take it
     * @throws SettingChangedMeanwhile if somebody else set it at the same moment
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    public <T> void change(Setting<T> setting, T value) {
        if (declared().get(setting.name()) != setting) {
            throw new NotFound();
        }
        insist(setting);
        setting.require(value);
        SettingEntity kept = values.findById(setting.name()).orElse(null);
        if (value.equals(setting.usual())) {
            if (kept != null) {
                values.delete(kept);
            }
            return;
        }
        SettingEntity entity = kept == null ? SettingEntity.called(setting.name()) : kept;
        entity.chosen = setting.format(value);
        try {
            values.saveAndFlush(entity);
        } catch (DataIntegrityViolationException e) {
            throw new SettingChangedMeanwhile();
        }
    }

    /** Goes back to the usual value. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    public void reset(String name) {
        Setting<?> setting = declared().get(name);
        if (setting == null) {
            throw new NotFound();
        }
        insist(setting);
        values.findById(name).ifPresent(values::delete);
    }

    private void insist(Setting<?> setting) {
        if (!mayChange(setting)) {
            throw new AccessDeniedException(setting.name() + " is set by administrators");
        }
    }

    /** The program itself, which nobody is signed in to, may. */
    private boolean mayChange(Setting<?> setting) {
        return current.find()
                .map(person -> current.may(SettingService.class, "change")
                        && (!setting.isForAdministrators() || person.has(Role.ADMINISTRATOR)))
                .orElse(true);
    }

    private Map<String, Setting<?>> declared() {
        Map<String, Setting<?>> byName = new LinkedHashMap<>();
        Stream.concat(
                        groups.orderedStream().flatMap(group -> group.settings().stream()),
                        alone.orderedStream().<Setting<?>>map(setting -> setting))
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .forEach(setting -> {
                    if (byName.putIfAbsent(setting.name(), setting) != null) {
                        throw new IllegalStateException("two settings are called " + setting.name());
                    }
                });
        return byName;
    }

    private static Map<String, String> written(List<SettingEntity> kept) {
        return kept.stream().collect(Collectors.toMap(each -> each.name, each -> each.chosen));
    }

    private void tellOnce(String name, String value) {
        if (toldOf.add(name + "=" + value)) {
            LOG.warn("the setting {} cannot be {}, its usual value holds", name, value);
        }
    }
}
