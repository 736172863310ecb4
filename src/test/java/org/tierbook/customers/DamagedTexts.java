package org.tierbook.customers;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.tierbook.customers.DamageCase.GOOD;
import static org.tierbook.customers.DamageCase.HEADER;
import static org.tierbook.customers.DamageCase.after;
import static org.tierbook.customers.DamageCase.whole;
import static org.tierbook.customers.TableFiles.utf8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Texts that are written in an odd way as a whole, or that can't be read. */
final class DamagedTexts {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = HEADER + GOOD;
  private static final String TAKEN = "1 0 0 0 100.00/0.00";

  private DamagedTexts() {}

  static List<DamageCase> all() {
    return List.of(
        whole("UTF-8 with a mark", "\uFEFF" + TEXT, TAKEN),
        whole("GB18030", TEXT.getBytes(GB18030), TAKEN),
        whole("GB18030 with a mark", ("\uFEFF" + TEXT).getBytes(GB18030), TAKEN),
        whole("UTF-16, little end first", ("\uFEFF" + TEXT).getBytes(UTF_16LE), TAKEN),
        whole("UTF-16, big end first", ("\uFEFF" + TEXT).getBytes(UTF_16BE), TAKEN),
        whole("UTF-16 without a mark", TEXT.getBytes(UTF_16LE), TAKEN),
        whole("UTF-16 without a mark, big end first", TEXT.getBytes(UTF_16BE), TAKEN),
        whole("tabs", TEXT.replace(',', '\t'), TAKEN),
        whole("semicolons", TEXT.replace(',', ';'), TAKEN),
        whole("bars", TEXT.replace(',', '|'), TAKEN),
        whole("carriage returns alone", TEXT.replace('\n', '\r'), TAKEN),
        whole(
            "line ends mixed",
            HEADER.strip() + "\r\n" + GOOD.strip() + "\r" + GOOD.replace("C1", "C2"),
            "2 0 0 0 200.00/0.00"),
        whole(
            "UTF-8 inside GB18030",
            joined((HEADER + GOOD).getBytes(GB18030), utf8("C2,张三,5,,\n")),
            "2 0 0 0 105.00/0.00 customers-mixed-cells@3"),
        whole(
            "GB18030 after UTF-8",
            joined(utf8(TEXT), "C2,李四,5,,\n".getBytes(GB18030)),
            "refused customers-mixed-encoding@3"),
        whole(
            "a mark of UTF-8 before GB18030",
            joined(utf8("\uFEFF"), TEXT.getBytes(GB18030)),
            "refused customers-mixed-encoding@1"),
        whole(
            "neither UTF-8 nor GB18030",
            joined(TEXT.getBytes(GB18030), new byte[] {(byte) 0xff, '\n'}),
            "refused customers-not-decodable@1"),
        whole(
            "UTF-16 cut in a character",
            TableFiles.cut(("\uFEFF" + TEXT).getBytes(UTF_16LE), 1),
            "refused customers-not-decodable@1"),
        whole("no text at all", binary(), "refused customers-not-decodable@1"),
        whole("empty", "", "refused customers-empty-file@0"),
        whole("line ends alone", "\n\r\n\n", "refused customers-empty-file@0"),
        whole("a header alone", HEADER, "refused customers-empty-file@0"),
        whole("a header and a total", HEADER + "合计,,0,,\n", "refused customers-empty-file@0"),
        after(
            "a quote that never ends",
            "C2,\"李四,5,,\nC3,王五,5,,\n",
            "refused customers-open-quote@3"),
        after(
            "a record of 17 MB",
            "C2,\"" + "x".repeat(17 << 20) + "\",5,,\n",
            "refused customers-long-record@3"),
        whole("no header", "C1,张三,100.00\nC2,李四,5\n", "refused customers-no-header@1"),
        whole(
            "a header after ten lines", "说明\n".repeat(11) + TEXT, "refused customers-no-header@1"),
        whole(
            "a column missing",
            "客户号,客户姓名,储蓄余额\nC1,张三,1\n",
            "refused customers-missing-column@1:10"),
        whole(
            "a column nearly there",
            "客户号,日均综合金融资,客户姓名\nC1,1,张三\n",
            "refused customers-missing-column@1:5"),
        whole(
            "a column twice",
            "客户号,日均AUM,日均综合金融资产\nC1,1,2\n",
            "refused customers-header-twice@1:11"),
        whole("a password", "客户号,日均AUM,查询密码\nC1,1,2\n", "refused customers-secret-column@1:11"),
        whole(
            "units that disagree",
            "单位：元,\n客户号,日均AUM（万元）\nC1,1\n",
            "refused customers-units-disagree@2:5"),
        whole(
            "a row of units that disagrees",
            "客户号,日均AUM（万元）\n,元\nC1,1\n",
            "refused customers-units-disagree@1:5"),
        whole(
            "long ids rounded",
            HEADER + "622202123456789000,张三,1,,\n622202123456788000,李四,1,,\n",
            "refused customers-rounded-ids@2"),
        whole(
            "a customer in two households",
            "客户号,日均AUM,家庭编号\nC1,1,H1\nC2,1,H1\nC1,1,H2\n",
            "refused customers-two-households@4"));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] binary() {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
