package org.jiangtai.demo;

import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.followup.Term;
import org.jiangtai.suggestion.AnswerTemplate;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.suggestion.TemplateService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says who usually answers what, and with which words. */
@Component
@Profile("demo")
class DemoOffices {

    private final OfficeService offices;
    private final TemplateService templates;

    DemoOffices(OfficeService offices, TemplateService templates) {
        this.offices = offices;
        this.templates = templates;
    }

    void make(DemoData data, Placed placed) {
        for (Table.Row row : data.offices()) {
            Category category = Category.valueOf(row.get("category"));
            offices.save(category, placed.unit(row.get("unit_code")), Term.valueOf(row.get("term")));
            if (!row.get("title").isEmpty()) {
                templates.save(new AnswerTemplate(null, 0, row.get("title"), category, row.get("text")));
            }
        }
    }
}
