package org.jiangtai.suggestion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.BatchHead;
import org.jiangtai.suggestion.BatchLine;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.PaperBatchService;
import org.jiangtai.suggestion.PaperSlip;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TextSamples;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list, and a stack of paper. */
@ViewTest
class ManyAtOnceViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    PaperBatchService batches;

    private Unit unit;

    @BeforeEach
    void aKeeperIsSignedIn() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
    }

    @Test
    void everyRowIsShownAndNothingIsSavedBeforeItIsConfirmed() {
        navigate(ImportView.class);
        upload("建议内容,姓名,手机号\n路灯坏了" + unit.id() + ",王小明,\n路灯坏了" + unit.id() + ",王小明,\n桥窄,李军,12\n");
        assertThat($view(Span.class).withClassName("jt-number").all())
                .extracting(Span::getText)
                .as("taken, twice, already, wrong, left out")
                .containsExactly("1", "1", "0", "1", "0");
        Grid<?> grid = $view(Grid.class).single();
        assertThat(test(grid).getCellText(2, 3)).contains("第 4 行“手机号”");

        Button confirm = $view(Button.class).withText("确认导入 1 条").single();
        test(confirm).click();
        assertThat(consent().isInvalid()).isTrue();
        consent().setValue(true);
        test(confirm).click();
        TextField papers = papers();
        assertThat(papers.isInvalid()).isTrue();
        test(papers).setValue("村委会档案柜");
        test(confirm).click();

        Grid<BatchLine> made = $view(Grid.class).all().stream()
                .filter(Grid::isVisible)
                .filter(each -> each.getListDataView().getItems().anyMatch(BatchLine.class::isInstance))
                .findFirst()
                .orElseThrow();
        BatchLine line = made.getListDataView().getItem(0);
        assertThat(suggestions.track(line.trackingCode()).orElseThrow().unitId())
                .isEqualTo(unit.id());
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/print/receipts/" + line.batchId(), "/print/codes/" + line.batchId());
    }

    @Test
    void aFileThatHoldsNoSuggestionsIsRefusedInASentence() {
        navigate(ImportView.class);
        upload("姓名,电话\n王某,1\n");
        assertThat($view(Span.class).withTextContaining("没有找到建议").exists()).isTrue();
    }

    @Test
    void aStackIsTypedSlipBySlipAndGoesOnAfterThePageWasClosed() {
        navigate(BatchView.class);
        choose(Category.ROADS);
        test(what()).setValue("路灯坏了");
        test(field("suggestion.batch.name")).setValue("王小明");
        click("suggestion.batch.enter");
        assertThat(consent().isInvalid()).isTrue();
        assertThat(what().getValue()).as("nothing typed is lost").isEqualTo("路灯坏了");
        consent().setValue(true);
        test(papers()).setValue("村委会档案柜");
        click("suggestion.batch.enter");
        assertThat(what().getValue()).isEmpty();
        assertThat(shown()).isEqualTo(1);

        navigate(ImportView.class);
        navigate(BatchView.class);
        assertThat(shown()).isEqualTo(1);
        assertThat(papers().getValue()).isEqualTo("村委会档案柜");
        test(what()).setValue("桥窄");
        click("suggestion.batch.enter");
        assertThat(shown()).isEqualTo(2);

        test(what()).setValue("正在写的");
        click("suggestion.batch.takeBack");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(what().getValue()).as("nothing typed is lost").isEqualTo("正在写的");
        assertThat(shown()).isEqualTo(2);
        click("suggestion.batch.takeBack");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(what().getValue()).isEqualTo("桥窄");
        assertThat(shown()).isEqualTo(1);

        click("suggestion.batch.finish");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).isZero();
        assertThat(batches.open()).isEmpty();
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("/print/receipts/"));
    }

    @Test
    void theLineThatGoesIsTheOneThatWasTakenBack() {
        navigate(BatchView.class);
        choose(Category.ROADS);
        test(what()).setValue("一");
        click("suggestion.batch.enter");
        // Meanwhile in another window.
        long batch = batches.open().orElseThrow().id();
        batches.add(
                batch,
                new BatchHead("", false),
                new PaperSlip("二", unit.id(), "", null, Category.ROADS, "", "", false, null));
        click("suggestion.batch.takeBack");
        assertThat(what().getValue()).isEqualTo("二");
        assertThat($view(ListItem.class).single().getElement().getTextRecursively())
                .contains("一");
    }

    @Test
    void whateverIsTypedIsShownAsItWasMeant() {
        navigate(BatchView.class);
        choose(Category.OTHER);
        List<TextSamples.Sample> texts = TextSamples.texts();
        for (TextSamples.Sample text : texts) {
            test(what()).setValue(text.typed());
            click("suggestion.batch.enter");
        }
        assertThat(shown()).isEqualTo(texts.size());
        assertThat(batches.lines(batches.open().orElseThrow().id()))
                .extracting(BatchLine::what)
                .containsExactlyElementsOf(
                        texts.stream().map(TextSamples.Sample::kept).toList());
        for (String none : TextSamples.noTexts()) {
            test(what()).setValue(none);
            click("suggestion.batch.enter");
            assertThat(what().isInvalid()).as(none).isTrue();
            assertThat(what().getValue()).isEqualTo(none);
        }
    }

    @Test
    void onlyOrganisersAndKeepersOpenThem() {
        fixtures.signIn(Role.HANDLER, unit.id());
        assertThatThrownBy(() -> navigate(ImportView.class)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> navigate(BatchView.class)).isInstanceOf(Exception.class);
    }

    private void upload(String csv) {
        test($view(Upload.class).single()).upload("建议.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private TextArea what() {
        return $view(TextArea.class).single();
    }

    private TextField papers() {
        return field("suggestion.batch.papers");
    }

    private Checkbox consent() {
        return $view(Checkbox.class).withLabel(text("suggestion.batch.consent")).single();
    }

    private TextField field(String key) {
        return $view(TextField.class).withLabel(text(key)).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(Category category) {
        ComboBox<Category> box = $view(ComboBox.class)
                .withLabel(text("suggestion.field.category"))
                .single();
        box.setValue(category);
    }

    private int shown() {
        return $view(ListItem.class).all().size();
    }

    private void click(String key) {
        test($view(Button.class).withText(text(key)).single()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
