package az.permit.core.organisation.rules;

import az.permit.core.regime.LocalizedText;
import java.util.List;

/**
 * The zones of work: the whole country, the cities and districts that the regime of May 2020 names
 * first, then all others by the Azerbaijani alphabet.
 */
final class Territories {
  private static final String NAMES =
      """
      butun-olke|Bütün ölkə|Whole country|Вся страна
      baki|Bakı|Baku|Баку
      sumqayit|Sumqayıt|Sumgait|Сумгаит
      gence|Gəncə|Ganja|Гянджа
      lenkeran|Lənkəran|Lankaran|Ленкорань
      abseron|Abşeron|Absheron|Абшерон
      agcabedi|Ağcabədi|Aghjabadi|Агджабеди
      agdam|Ağdam|Aghdam|Агдам
      agdas|Ağdaş|Aghdash|Агдаш
      agstafa|Ağstafa|Aghstafa|Агстафа
      agsu|Ağsu|Aghsu|Агсу
      astara|Astara|Astara|Астара
      babek|Babək|Babek|Бабек
      balaken|Balakən|Balakan|Балакен
      berde|Bərdə|Barda|Барда
      beyleqan|Beyləqan|Beylagan|Бейлаган
      bilesuvar|Biləsuvar|Bilasuvar|Билясувар
      cebrayil|Cəbrayıl|Jabrayil|Джебраил
      celilabad|Cəlilabad|Jalilabad|Джалилабад
      culfa|Culfa|Julfa|Джульфа
      daskesen|Daşkəsən|Dashkasan|Дашкесан
      fuzuli|Füzuli|Fuzuli|Физули
      gedebey|Gədəbəy|Gadabay|Гедабек
      goranboy|Goranboy|Goranboy|Геранбой
      goycay|Göyçay|Goychay|Гёйчай
      goygol|Göygöl|Goygol|Гёйгёль
      haciqabul|Hacıqabul|Hajigabul|Гаджигабул
      xacmaz|Xaçmaz|Khachmaz|Хачмаз
      xankendi|Xankəndi|Khankendi|Ханкенди
      xizi|Xızı|Khizi|Хызы
      xocali|Xocalı|Khojaly|Ходжалы
      xocavend|Xocavənd|Khojavend|Ходжавенд
      imisli|İmişli|Imishli|Имишли
      ismayilli|İsmayıllı|Ismayilli|Исмаиллы
      kelbecer|Kəlbəcər|Kalbajar|Кельбаджар
      kengerli|Kəngərli|Kangarli|Кенгерли
      kurdemir|Kürdəmir|Kurdamir|Кюрдамир
      qax|Qax|Gakh|Гах
      qazax|Qazax|Gazakh|Газах
      qebele|Qəbələ|Gabala|Габала
      qobustan|Qobustan|Gobustan|Гобустан
      quba|Quba|Guba|Губа
      qubadli|Qubadlı|Gubadly|Губадлы
      qusar|Qusar|Gusar|Гусар
      lacin|Laçın|Lachin|Лачин
      lerik|Lerik|Lerik|Лерик
      masalli|Masallı|Masally|Масаллы
      mingecevir|Mingəçevir|Mingachevir|Мингячевир
      naftalan|Naftalan|Naftalan|Нафталан
      naxcivan|Naxçıvan|Nakhchivan|Нахчыван
      neftcala|Neftçala|Neftchala|Нефтчала
      oguz|Oğuz|Oghuz|Огуз
      ordubad|Ordubad|Ordubad|Ордубад
      saatli|Saatlı|Saatly|Саатлы
      sabirabad|Sabirabad|Sabirabad|Сабирабад
      salyan|Salyan|Salyan|Сальян
      samux|Samux|Samukh|Самух
      sederek|Sədərək|Sadarak|Садарак
      siyezen|Siyəzən|Siyazan|Сиазань
      sabran|Şabran|Shabran|Шабран
      sahbuz|Şahbuz|Shahbuz|Шахбуз
      samaxi|Şamaxı|Shamakhi|Шемаха
      seki|Şəki|Shaki|Шеки
      semkir|Şəmkir|Shamkir|Шамкир
      serur|Şərur|Sharur|Шарур
      sirvan|Şirvan|Shirvan|Ширван
      susa|Şuşa|Shusha|Шуша
      terter|Tərtər|Tartar|Тертер
      tovuz|Tovuz|Tovuz|Товуз
      ucar|Ucar|Ujar|Уджар
      yardimli|Yardımlı|Yardimli|Ярдымлы
      yevlax|Yevlax|Yevlakh|Евлах
      zaqatala|Zaqatala|Zagatala|Загатала
      zengilan|Zəngilan|Zangilan|Зангилан
      zerdab|Zərdab|Zardab|Зердаб
      """;

  static final List<Choice> ALL = NAMES.lines().map(Territories::of).toList();

  private Territories() {}

  private static Choice of(String line) {
    String[] parts = line.split("\\|", -1);
    return new Choice(parts[0], new LocalizedText(parts[1], parts[2], parts[3]));
  }
}
