package org.tierbook.sample;

/** Names of nobody in particular: common surnames and given names, drawn by chance. */
final class Names {
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余";
  private static final String WOMEN = "芳娜敏静丽艳娟霞秀英玲桂兰玉梅红雪琳婷慧莹洁颖萍燕";
  private static final String MEN = "伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊志";
  private static final String FIRST = "文建国志晓海永春小子思嘉佳宏立新光世德家";

  private Names() {}

  static String surname(Dice dice) {
    return one(SURNAMES, dice);
  }

  static String given(Dice dice, boolean woman) {
    String last = one(woman ? WOMEN : MEN, dice);
    return dice.permille(600) ? one(FIRST, dice) + last : last;
  }

  static String person(Dice dice, boolean woman) {
    return surname(dice) + given(dice, woman);
  }

  private static String one(String of, Dice dice) {
    int at = dice.below(of.length());
    return of.substring(at, at + 1);
  }
}
