using Xunit;

namespace NewsTools.Tests.People;

/// <summary>Names that an apostrophe, a nickname, a long office or the head of a sentence hides.</summary>
public sealed class NameFormTests
{
    private static void IsQuoted(string text, params string[] names)
    {
        var analysis = Articles.Of(text).Analyze();
        Assert.Equal(names, analysis.People.Select(p => p.Name));
        Assert.All(analysis.People, person => Assert.NotEmpty(analysis.QuotesOf(person)));
    }

    [Theory]
    [InlineData("Wanjiku Ng’endo carried the water. “It was far,” Ng’endo said.", "Wanjiku Ng’endo")]
    [InlineData("Wanjiku Ng'endo carried the water. “It was far,” Ng'endo said.", "Wanjiku Ng'endo")]
    [InlineData("Samuel wa Kamotho drove the bus. “It was full,” wa Kamotho said.", "Samuel wa Kamotho")]
    [InlineData("Grace wa Thiong’ari wrote the play. “It was hard,” Thiong’ari said.", "Grace wa Thiong’ari")]
    [InlineData("Pedro N’Dalu ran the shop. “It was shut,” N’Dalu said.", "Pedro N’Dalu")]
    [InlineData("Tomasi Pedro N’Dalu, the owner, ran the shop. “It was shut,” N’Dalu said.", "Tomasi Pedro N’Dalu")]
    [InlineData("Peter Ong’eri ran the shop. “It was shut,” Ong’eri said.", "Peter Ong’eri")]
    [InlineData("Sean O’Halloran ran the shop. “It was shut,” O’Halloran said.", "Sean O’Halloran")]
    [InlineData("Giulia d’Ambrosi ran the shop. “It was shut,” d’Ambrosi said.", "Giulia d’Ambrosi")]
    [InlineData("Giulia d’Amato ran the shop for years. “It was shut,” d’Amato said.", "Giulia d’Amato")]
    [InlineData("Marzia dell’Olmo ran the shop. “It was shut,” dell’Olmo said.", "Marzia dell’Olmo")]
    [InlineData("Teodora d'Uvalli ran the shop for years. “It was shut,” d'Uvalli told us.", "Teodora d'Uvalli")]
    [InlineData("Hendrik van ’t Schip ran the shop. “It was shut,” van ’t Schip said.", "Hendrik van ’t Schip")]
    [InlineData("Nomsa M’membe’s son came. “It was shut,” M’membe said.", "Nomsa M’membe")]
    public void An_apostrophe_or_a_particle_belongs_to_the_name(string text, string name) => IsQuoted(text, name);

    [Theory]
    [InlineData("The ship left Xi’an on Monday. Nobody in Sana’a knew.")]
    [InlineData("The skiers left Val d’Orvane on Monday.")]
    [InlineData("Readers of the Qur’an met at Hallowe’en.")]
    public void A_word_with_an_apostrophe_alone_is_nobody(string text) => Assert.Empty(Articles.People(text));

    [Theory]
    [InlineData("Harold ‘Hap’ Ostrander", "Ostrander")]
    [InlineData("Harold 'Hap' Ostrander", "Ostrander")]
    [InlineData("Harold “Hap” Ostrander", "Ostrander")]
    [InlineData("Harold (Hap) Ostrander", "Ostrander")]
    [InlineData("Harold (“Hap”) Ostrander", "Ostrander")]
    [InlineData("Harold („Hap“) Ostrander", "Ostrander")]
    [InlineData("Harold „Hap“ Ostrander", "Ostrander")]
    [InlineData("Harold «Hap» Ostrander", "Ostrander")]
    [InlineData("Harold [Hap] Ostrander", "Ostrander")]
    [InlineData("Harold (Hap) Ostrander-Lyle", "Ostrander-Lyle")]
    [InlineData("Chatham ‘Chip’ Florence", "Florence")]
    [InlineData("“Hap” Ostrander", "Ostrander")]
    [InlineData("‘Hap’ Ostrander", "Ostrander")]
    public void A_nickname_in_any_marks_is_part_of_the_name(string name, string surname) =>
        IsQuoted($"{name} drove the van. “I slept,” {surname} said.", name);

    [Theory]
    [InlineData("Harold (Labour) Ostrander", "Harold (Labour) Ostrander")]
    [InlineData("Ashley Marsh (Rovers) Peter Holm", "Ashley Marsh (Rovers) Peter Holm")]
    public void Other_words_in_marks_are_not(string text, string name) => Assert.DoesNotContain(name, Articles.People($"{text} drove the van.").Select(p => p.Name));

    [Theory]
    [InlineData("Dr. Meera Iyengar-Dahl ran the ward. “It was full,” Iyengar-Dahl said.", "Meera Iyengar-Dahl")]
    [InlineData("Justice Meera Iyengar-Pao sat at noon. “It was late,” Justice Iyengar-Pao said.", "Meera Iyengar-Pao")]
    [InlineData("Grainne McArdle-Ncube drove the bus. “It was full,” McArdle-Ncube said.", "Grainne McArdle-Ncube")]
    [InlineData("The harbour master, Ulrika Brandt-Osei, left. “It was late,” Ms. Brandt-Osei said.", "Ulrika Brandt-Osei")]
    [InlineData("Anneliese Torvik-Hale ran the shop. “It was shut,” said Torvik-Hale.", "Anneliese Torvik-Hale")]
    public void A_hyphen_does_not_cut_a_name(string text, string name) => IsQuoted(text, name);

    [Theory]
    [InlineData("Voters knew the Meera Iyengar-backed plan. Meera Iyengar said it was late.", "Meera Iyengar")]
    [InlineData("Voters knew the Kofi Brandt-led plan. “It is late,” Mr. Brandt said.", "Kofi Brandt")]
    public void A_hyphen_joins_no_others(string text, string name)
    {
        var names = Articles.People(text).Select(p => p.Name);
        Assert.Contains(name, names);
        Assert.DoesNotContain(names, other => other.Contains('-'));
    }

    [Theory]
    [InlineData("Mr Brandsen and Ms de Holm met in the studio.\nKATRIN DE HOLM: You came by taxi.\nSENTHAN BRANDSEN: It was a joke.\nDE HOLM: It was not.\nBRANDSEN: It was.", "Senthan Brandsen", "Katrin de Holm")]
    [InlineData("Ms Velander was late.\nTORVALDA VELANDER: It was the train.\nGODRIK ODE: It was not.\nMr Ode laughed.", "Torvalda Velander", "Godrik Ode")]
    public void A_label_in_capitals_gives_the_whole_name(string text, params string[] names) => Assert.Equal(names, Articles.People(text).Select(p => p.Name));

    [Fact]
    public void A_label_in_capitals_need_not_be_a_name() =>
        Assert.Equal(["Velander"], Articles.People("The budget was late, Ms Velander said.\nNEW BUDGET: It was late.\nRAIL NEWS: No trains ran.").Select(p => p.Name));

    [Fact]
    public void A_name_that_begins_with_a_nickname_is_its_bearers()
    {
        var person = Articles.Person("“Hap” Ostrander drove the van. Hap Ostrander slept. Ostrander woke.", "“Hap” Ostrander");
        Assert.Equal(3, person.Mentions.Count);
    }

    [Theory]
    [InlineData("Minister for Roads and Bridges Ines Calloway said the ward was shut.", "Minister for Roads and Bridges")]
    [InlineData("Minister of Roads and Bridges Ines Calloway said the ward was shut.", "Minister of Roads and Bridges")]
    [InlineData("Former minister for Women and Equalities Ines Calloway said the ward was shut.", "Former minister for Women and Equalities")]
    [InlineData("Former secretary of state for Culture, Media and Sport Ines Calloway said the ward was shut.", "Former secretary of state for Culture, Media and Sport")]
    [InlineData("Chief Secretary to the Treasury Ines Calloway said the ward was shut.", "Chief Secretary to the Treasury")]
    [InlineData("Director of Parks and Recreation Ines Calloway said the ward was shut.", "Director of Parks and Recreation")]
    [InlineData("Assistant professor of History and Law Ines Calloway said the ward was shut.", "Assistant professor of History and Law")]
    [InlineData("Vice president for research and operations Ines Calloway said the ward was shut.", "Vice president for research and operations")]
    [InlineData("Head of Communications Ines Calloway said the ward was shut.", "Head of Communications")]
    [InlineData("Governor of the Bank of Lorn Ines Calloway said the ward was shut.", "Governor of the Bank of Lorn")]
    [InlineData("“The ward is shut,” said Minister for Roads and Bridges Ines Calloway.", "Minister for Roads and Bridges")]
    [InlineData("“The ward is shut,” the Minister for Roads and Bridges Ines Calloway said.", "Minister for Roads and Bridges")]
    public void Who_is_named_behind_a_long_office_speaks(string text, string office)
    {
        IsQuoted(text, "Ines Calloway");
        Assert.Equal(office, Assert.Single(Articles.Person(text, "Ines Calloway").Titles).Text);
    }

    [Theory]
    [InlineData("A spokesman for Ines Calloway said the ward was shut.")]
    [InlineData("A spokesman for Roads Minister Ines Calloway said the ward was shut.")]
    [InlineData("A spokesman for the union and Ines Calloway said the ward was shut.")]
    [InlineData("The lawyer of the singer Ines Calloway said the ward was shut.")]
    public void Who_is_named_as_a_part_of_the_office_does_not_speak(string text)
    {
        var quote = Assert.Single(Articles.Of(text).Analyze().Quotes);
        Assert.NotEqual("Ines Calloway", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Will Farraday, the owner, said it would open. “I will,” Farraday said.", "Will Farraday")]
    [InlineData("Will Farraday said it would open. “I will,” Farraday said.", "Will Farraday")]
    [InlineData("Will Penhallow also said it would open. “I will,” Penhallow said.", "Will Penhallow")]
    [InlineData("“It will open,” Will Farraday said.", "Will Farraday")]
    [InlineData("Will Farraday of Lorn said it would open.", "Will Farraday")]
    [InlineData("Will Farraday’s shop will open. “I will,” Farraday said.", "Will Farraday")]
    [InlineData("Hope Farraday said it would open. “I will,” Farraday said.", "Hope Farraday")]
    [InlineData("Mark Farraday said it would open. “I will,” Farraday said.", "Mark Farraday")]
    [InlineData("May Farraday said it would open. “I will,” Farraday said.", "May Farraday")]
    [InlineData("Chase Farraday said it would open. “I will,” Farraday said.", "Chase Farraday")]
    [InlineData("Summer Farraday said it would open. “I will,” Farraday said.", "Summer Farraday")]
    [InlineData("Miles Farraday said it would open. “I will,” Farraday said.", "Miles Farraday")]
    [InlineData("Grant R. Farraday (44), a baker, said it would open. “I will,” Farraday said.", "Grant R. Farraday")]
    public void A_given_name_that_is_also_a_word_opens_a_sentence(string text, string name) => IsQuoted(text, name);

    [Theory]
    [InlineData("Will Farraday run again? Nobody knows.", "Will Farraday")]
    [InlineData("Will Farraday, who lost, run again? Nobody knows.", "Will Farraday")]
    [InlineData("Will Sunday be cold? It was dry.", "Will Sunday")]
    [InlineData("In May, the shop opened.", "In May")]
    [InlineData("So Farraday left.", "So Farraday")]
    [InlineData("See Farraday’s plan.", "See Farraday")]
    [InlineData("Hope Farraday Motors closed.", "Hope Farraday")]
    public void A_word_that_is_no_given_name_does_not(string text, string name) => Assert.DoesNotContain(name, Articles.People(text).Select(p => p.Name));

    [Theory]
    [InlineData("Neither Bo Corrigan nor Una Tolley came.", "Bo Corrigan", "Una Tolley")]
    [InlineData("Neither Corrigan nor Tolley came.", "Corrigan", "Tolley")]
    [InlineData("Both Bo Corrigan and Una Tolley came.", "Bo Corrigan", "Una Tolley")]
    public void A_word_of_a_pair_is_no_name(string text, params string[] names) => Assert.Equal(names, Articles.People(text).Select(p => p.Name));

    [Fact]
    public void A_town_is_nobody_where_something_lies_in_it() => Assert.Empty(Articles.People("They live in Charlotte. Charlotte is cold."));

    [Fact]
    public void A_person_is_somebody_where_something_lies_in_a_town_of_that_name() =>
        Assert.Equal("Charlotte", Assert.Single(Articles.People("Charlotte left. They live in Charlotte. “I am cold,” Charlotte said.")).Name);
}
