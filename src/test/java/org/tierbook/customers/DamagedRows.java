package org.tierbook.customers;

import static org.tierbook.customers.DamageCase.GOOD;
import static org.tierbook.customers.DamageCase.HEADER;
import static org.tierbook.customers.DamageCase.after;
import static org.tierbook.customers.DamageCase.whole;

import java.util.List;

/** Texts in which single rows or values are odd: the rest is taken. */
final class DamagedRows {
  private DamagedRows() {}

  static List<DamageCase> all() {
    return List.of(
        after("nothing wrong", "", "1 0 0 0 100.00/0.00"),
        after("no line end at the end", "C2,李四,5,,", "2 0 0 0 105.00/0.00"),
        after("a field too few", "C2,李四,5\n", "1 1 0 0 100.00/0.00 rejected-field-count@3"),
        after("a field too many", "C2,李四,5,,,x\n", "1 1 0 0 100.00/0.00 rejected-field-count@3"),
        after("empty fields too many", "C2,李四,5,,,,,\n", "2 0 0 0 105.00/0.00"),
        after("blank lines", "\n\n,,,,\nC2,李四,5,,\n\n", "2 0 0 0 105.00/0.00"),
        after(
            "text after a quote",
            "\"C2\"x,李四,5,,\n",
            "1 1 0 0 100.00/0.00 rejected-broken-quotes@3"),
        after("quotes as they should be", "C2,\"李\"\"四, 先\n生\",5,,\n", "2 0 0 0 105.00/0.00"),
        after("a quote inside a field", "C2,5\" 李,5,,\n", "2 0 0 0 105.00/0.00"),
        after("NUL bytes", "C2,李四,1\0002,,\n", "1 1 0 0 100.00/0.00 rejected-not-a-number@3"),
        after(
            "an id that became a number",
            "1.23E+17,李四,5,,\n",
            "1 1 0 0 100.00/5.00 rejected-digits-lost@3"),
        after("a small e", "1.23e+17,李四,5,,\n", "1 1 0 0 100.00/5.00 rejected-digits-lost@3"),
        after(
            "a power without its sign",
            "6.2220212E18,李四,5,,\n7E12,李四,5,,\n",
            "2 1 0 0 105.00/5.00 rejected-digits-lost@3"),
        after("no id", "　 ,李四,5,,\n", "1 1 0 0 100.00/5.00 rejected-no-customer-id@3"),
        after(
            "wrapped ids",
            "=\"007\",李,5,,\n'008,李,5,,\n`009,李,5,,\n010\t,李,5,,\n",
            "5 0 0 0 120.00/0.00"),
        after(
            "a wrapped id twice",
            "'7,李,5,,\n7,李,5,,\n",
            "1 0 2 0 100.00/10.00 rejected-duplicate@3"),
        after(
            "a day that doesn't exist",
            "C2,李四,5,2024/02/30,\n",
            "1 1 0 0 100.00/5.00 rejected-not-a-date@3"),
        after(
            "a serial day that nobody declared",
            "C2,李四,5,45352,\n",
            "1 1 0 0 100.00/5.00 rejected-not-a-date@3"),
        after(
            "a day that could be a month",
            "C2,李四,5,03/04/2024,\n",
            "1 1 0 0 100.00/5.00 rejected-not-a-date@3"),
        after(
            "days as banks write them",
            "C2,李,5,20240229,\nC3,李,5,2024年2月9日,\nC4,李,5,2024.2.9,\n",
            "4 0 0 0 115.00/0.00"),
        after(
            "days that mean none",
            "C2,李,5,9999-12-31,\nC3,李,5,00000000,\nC4,李,5,1900/1/1,\n",
            "4 0 0 0 115.00/0.00"),
        after(
            "a day after the month",
            "C2,李四,5,2026-11-01,\n",
            "2 0 0 0 105.00/0.00 customers-future-date@3"),
        after(
            "a customer twice",
            "C2,李四,5,,\nC2,李四,7,,\n",
            "1 0 2 0 100.00/12.00 rejected-duplicate@3"),
        after(
            "a total that agrees",
            ",李四,1.00,,\n合计,,101.00,,\n",
            "1 1 0 1 100.00/1.00 rejected-no-customer-id@3"),
        after(
            "a total that disagrees",
            "合计,,101.00,,\n",
            "1 0 0 1 100.00/0.00 customers-control-total@3"),
        after("subtotals", "小计,,100,,\nC2,李,5,,\n小计,,5,,\n总计,,105,,\n", "2 0 0 3 105.00/0.00"),
        after(
            "a subtotal that disagrees",
            "小计,,100,,\nC2,李,5,,\n小计,,105,,\n",
            "2 0 0 2 105.00/0.00 customers-control-total@5"),
        after("a count that agrees", "共 1 条,,,,\n", "1 0 0 1 100.00/0.00"),
        after(
            "a count that disagrees", "共2户,,,,\n", "1 0 0 1 100.00/0.00 customers-control-count@3"),
        after("signatures", "制表：王五,,,,\n审核：,,,,\n", "1 0 0 2 100.00/0.00"),
        after(
            "a code that nobody knows",
            "C2,李四,5,,铜卡\n",
            "2 0 0 0 105.00/0.00 customers-unknown-code@3"),
        after(
            "a character lost",
            "C2,李\uFFFD,5,,\nC3,张?,5,,\nC4,Y?,5,,\n",
            "4 0 0 0 115.00/0.00 customers-replaced-character@3"),
        after("full-width", "C2,李四,１２．５０,２０２６－１０－０１,\n", "2 0 0 0 112.50/0.00"),
        after("brackets are negative", "C2,李,(1.50),,\nC3,李,（1.50）,,\n", "3 0 0 0 97.00/0.00"),
        after(
            "currencies and units",
            "C2,李,¥5,,\nC3,李,CNY 5.00,,\nC4,李,￥5元,,\nC5,李,1.5万,,\n",
            "5 0 0 0 15115.00/0.00"),
        after(
            "a currency alone",
            "C2,李,￥,,\nC3,李,元,,\n",
            "1 2 0 0 100.00/0.00 rejected-not-a-number@3"),
        after("another currency", "C2,李四,USD 5,,\n", "1 1 0 0 100.00/0.00 rejected-not-a-number@3"),
        after("thousands", "C2,李,\"1,234.50\",,\n", "2 0 0 0 1334.50/0.00"),
        after(
            "thousands in the wrong place",
            "C2,李,\"12,34\",,\n",
            "1 1 0 0 100.00/0.00 rejected-not-a-number@3"),
        after(
            "an amount that became a power",
            "C2,李,1.5E+5,,\n",
            "1 1 0 0 100.00/0.00 rejected-digits-lost@3"),
        after(
            "an amount too large",
            "C2,李,99999999999999999999,,\n",
            "1 1 0 0 100.00/0.00 rejected-too-large@3"),
        after(
            "per cent of an amount", "C2,李,5%,,\n", "1 1 0 0 100.00/0.00 rejected-not-a-number@3"),
        after("words for nothing", "C2,李,-,NULL,空\nC3,李,—,N/A,#N/A\n", "3 0 0 0 100.00/0.00"),
        after("a formula", "C2,\"=HYPERLINK(\"\"http://x\"\")\",5,,\n", "2 0 0 0 105.00/0.00"),
        after("a line of 10 MB", "C2," + "李".repeat(3_500_000) + ",5,,\n", "2 0 0 0 105.00/0.00"),
        after(
            "10 MB without a separator",
            "x".repeat(10 << 20) + "\nC2,李,5,,\n",
            "2 1 0 0 105.00/0.00 rejected-field-count@3"),
        whole(
            "another month's rows",
            "客户号,数据月份,日均综合金融资产\nC1,2026-10,1\nC2,2026-09,2\n",
            "1 1 0 0 1.00/2.00 rejected-other-month@3"),
        whole(
            "a month that is none",
            "客户号,数据月份,日均综合金融资产\nC1,2026-10,1\nC2,2026-13,2\n",
            "1 1 0 0 1.00/2.00 rejected-not-a-month@3"),
        whole(
            "titles before the header",
            "个人客户资产明细表,,,,\n打印：王五,,,,\n\n" + HEADER + GOOD,
            "1 0 0 0 100.00/0.00"),
        whole("a unit in the title", "资产表（单位：万元）\n" + HEADER + GOOD, "1 0 0 0 1000000.00/0.00"),
        whole("a unit in the header", "CUST_NO,日均AUM（万元）\nC1,1.5\n", "1 0 0 0 15000.00/0.00"),
        whole(
            "a row of units",
            "客户编号,客户姓名,日均AUM,持有产品数\n,,万元,个\nC1,张三,1.5,2\n",
            "1 0 0 0 15000.00/0.00"),
        whole("odd names of columns", " ＣＵＳＴ＿ＮＯ ,\"日均 AUM\"\nC1,1.5\n", "1 0 0 0 1.50/0.00"),
        whole(
            "columns that we don't know",
            "客户号,手机,日均AUM\nC1,13912345678,1.5\n",
            "1 0 0 0 1.50/0.00 customers-unknown-header@1:5"),
        whole(
            "10,000 columns",
            "客户号,日均AUM" + ",x".repeat(10_000) + "\nC1,5" + ",".repeat(10_000) + "\n",
            "1 0 0 0 5.00/0.00 customers-unknown-header@1:11"));
  }
}
