package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sentences that answers begin with. */
@Service
@Transactional
public class TemplateService {

    /** As much as a title may have. */
    public static final int MOST_TITLE = 40;

    private final TemplateRepository templates;

    TemplateService(TemplateRepository templates) {
        this.templates = templates;
    }

    /** All of them, by their titles. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public List<AnswerTemplate> all() {
        return templates.findAllByOrderByTitle().stream()
                .map(TemplateEntity::toTemplate)
                .toList();
    }

    /**
     * Keeps a new one, or what was changed of one.
     *
     * @throws InvalidInput if a field is not as it must be, or another one has this title
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void save(AnswerTemplate typed) {
        String title = Typed.required("title", typed.title(), MOST_TITLE);
        String text = Typed.required("text", typed.text(), SuggestionService.MOST_CHARACTERS);
        boolean taken = templates
                .findByTitle(title)
                .filter(other -> !other.id.equals(typed.id()))
                .isPresent();
        if (taken) {
            throw new InvalidInput("title", "invalid.template.title");
        }
        TemplateEntity template = typed.id() == null
                ? new TemplateEntity()
                : templates.findById(typed.id()).orElseThrow(NotFound::new);
        if (typed.id() != null && template.version != typed.version()) {
            throw new ObjectOptimisticLockingFailureException(TemplateEntity.class, typed.id());
        }
        template.title = title;
        template.category = typed.category();
        template.text = text;
        templates.save(template);
    }

    /** Takes one away; what was answered with it stays. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void remove(long id) {
        templates.deleteById(id);
    }
}
