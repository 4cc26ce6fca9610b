package org.jiangtai.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.LedgerSheet;
import org.jiangtai.followup.Severity;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** The lists on paper and in a file. */
@PageTest
class LedgerPageTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private ItemService items;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private LedgerSheet sheet;

    @Autowired
    private Fixtures fixtures;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aListIsPrintedAsItWasLookedForWithItsColumnsAndAPlaceToSign() throws Exception {
        Unit village = fixtures.unit();
        make(village, "路灯<b>不亮</b>");
        make(village, "消防通道堵了");
        Account keeper = fixtures.signIn(Role.KEEPER, village.id());
        String page = page(keeper, "/print/items?words=路灯&kind=problem");
        assertThat(page)
                .contains("问题清单", "含“路灯”", "路灯&lt;b&gt;不亮&lt;/b&gt;", "来源及日期", "十一月动员会，2026-11-02", "单位（盖章）")
                .doesNotContain("消防通道");
        assertThat(page).as("who found it is masked").contains("欧阳**").doesNotContain("欧阳晓梅");
        assertThat(page(keeper, "/print/items?list=rectification")).contains("整改清单", "整改措施", "资金（元）", "进度（%）");
        assertThat(page(keeper, "/print/items?list=implementation")).contains("落实清单", "没有符合条件的事项");
    }

    @Test
    void anotherVillagesItemsAreOnNobodysPaper() throws Exception {
        make(fixtures.unit(), "路灯不亮的秘密");
        assertThat(page(fixtures.signIn(Role.KEEPER, fixtures.unit().id()), "/print/items"))
                .doesNotContain("秘密");
        SecurityContextHolder.clearContext();
        assertThat(pages.perform(get("/print/items")).andReturn().getResponse().getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void theFileOfAListHasItsOwnColumnsAndTheNameInFull() throws Exception {
        Unit village = fixtures.unit();
        make(village, "=HYPERLINK(\"x\")");
        fixtures.signIn(Role.KEEPER, village.id());
        List<LedgerRow> rows = ledger.find(LedgerQuery.all(Ledger.PROBLEMS), List.of(), 0, 10);
        List<String> headings = headings(Ledger.PROBLEMS);
        assertThat(headings)
                .containsExactly(
                        "序号", "编号", "问题/事项", "类别", "级别", "来源及日期", "发现人", "地点", "牵头单位", "整改时限", "亮灯", "状态", "备注");
        assertThat(headings(Ledger.RECTIFICATION))
                .contains("整改措施", "配合单位", "责任人", "资金（元）", "整改时限", "进度（%）", "亮灯")
                .doesNotContain("发现人");
        assertThat(headings(Ledger.IMPLEMENTATION)).contains("整改前（张）", "整改后（张）", "验收人", "验收日期", "验收结论");
        var file = new ByteArrayOutputStream();
        new XlsxTable<>(sheet.columns(Ledger.PROBLEMS, true, Texts.CHINESE)).write("问题清单", rows.stream(), file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("1");
            assertThat(row.getCellText(2)).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(row.getCellText(6)).isEqualTo("欧阳晓梅");
        }
    }

    private List<String> headings(Ledger list) {
        return sheet.columns(list, true, Locale.SIMPLIFIED_CHINESE).stream()
                .map(XlsxTable.Column::heading)
                .toList();
    }

    private void make(Unit unit, String what) {
        var draft = new ItemDraft(
                ItemKind.PROBLEM, Severity.ORDINARY, what, "十一月动员会", LocalDate.of(2026, 11, 2), "欧阳晓梅", "三组", "", null);
        AsProgram.call(() -> items.make(draft, new Assignment(unit.id(), Set.of(), "", Term.COMPLAINT, null)));
    }

    /** A request ends with nobody signed in. */
    private String page(Account who, String address) throws Exception {
        fixtures.signIn(who);
        return pages.perform(get(address).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
