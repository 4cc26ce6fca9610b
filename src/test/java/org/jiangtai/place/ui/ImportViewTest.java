package org.jiangtai.place.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private UnitService units;

    private String code;

    @BeforeEach
    void anOrganiserOpensThePage() {
        code = "V" + Fixtures.unique();
        UI.getCurrent().setLocale(Texts.CHINESE);
        fixtures.signIn(Role.ORGANISER);
        navigate(ImportView.class);
    }

    @Test
    void everyRowIsShownAndNothingIsSavedBeforeItIsConfirmed() {
        upload("单位代码,单位名称,类型\n" + code + ",大路村委会,村\n" + code + "x,无类型,衙门\n");
        assertThat($view(Span.class).withClassName("jt-number").all())
                .extracting(Span::getText)
                .containsExactly("1", "0", "0", "1");
        Grid<?> rows = $view(Grid.class).single();
        assertThat(test(rows).size()).as("the wrong rows come first").isEqualTo(1);
        assertThat(rows.getListDataView().getItems().toList()).hasSize(1);
        assertThat(test(rows).getCellText(0, 1)).isEqualTo("3");
        assertThat(units.findByCode(code)).isEmpty();

        test($view(Button.class).withText("确认导入").single()).click();
        assertThat(units.findByCode(code)).isPresent();
        assertThat(units.findByCode(code + "x")).isEmpty();
        assertThat($view(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("已新增单位 1 个、修改 0 个；新增场地 0 个、修改 0 个。");
        assertThat($view(Button.class).withText("确认导入").exists()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInASentence() {
        upload("姓名,电话\n王某,1\n");
        assertThat($view(Span.class).withTextContaining("没有找到认识的表头").exists()).isTrue();
        assertThat($view(Button.class).withText("确认导入").exists()).isFalse();
    }

    @Test
    void whereEverythingIsAsItWasThereIsNothingToConfirm() {
        String file = "单位代码,单位名称,类型\n" + code + ",大路村委会,村\n";
        upload(file);
        test($view(Button.class).withText("确认导入").single()).click();
        upload(file);
        assertThat($view(Button.class).withText("确认导入").single().isEnabled()).isFalse();
    }

    @Test
    void onlyAnOrganiserOpensIt() {
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> navigate(ImportView.class)).isInstanceOf(Exception.class);
    }

    private void upload(String csv) {
        test($view(Upload.class).single()).upload("单位.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
