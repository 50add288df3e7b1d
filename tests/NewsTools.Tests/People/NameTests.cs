using Xunit;

namespace NewsTools.Tests.People;

public sealed class NameTests
{
    [Fact]
    public void Surname_and_given_name_alone_belong_to_the_full_name()
    {
        var person = Articles.Person("Margaret Oduya opened the meeting on Monday. Oduya said the bridge was closed. “Margaret has waited years,” a friend said.", "Margaret Oduya");
        Assert.Equal(["Oduya", "Margaret"], person.Aliases);
        Assert.Equal(3, person.Mentions.Count);
    }

    [Theory]
    [InlineData("Senator T.J. Holloway spoke first. TJ Holloway spoke again later. Holloway left at noon.", "T.J. Holloway", "TJ Holloway", "Holloway")]
    [InlineData("Peter Langford runs the mill. Friends say Pete Langford is stubborn. Langford agrees.", "Peter Langford", "Pete Langford", "Langford")]
    [InlineData("James R. Whitfield bought the paper. Jim Whitfield sold it in June. Whitfield has no regrets.", "James R. Whitfield", "Jim Whitfield", "Whitfield")]
    [InlineData("Mayor Volodymyr Petrenko resigned. Vladimir Petrenko had been mayor since 2019.", "Volodymyr Petrenko", "Vladimir Petrenko")]
    public void Initials_and_short_forms_are_one_person(string text, string name, params string[] aliases)
    {
        var person = Assert.Single(Articles.People(text));
        Assert.Equal(name, person.Name);
        Assert.Equal(aliases, person.Aliases);
    }

    [Fact]
    public void A_nickname_in_marks_is_part_of_the_name_and_an_alias()
    {
        var person = Articles.Person("Robert “Tank” Morales won the final. Morales, 31, wept. “Tank was ready,” his coach said.", "Robert “Tank” Morales");
        Assert.Contains("Morales", person.Aliases);
        Assert.Contains("Tank", person.Aliases);
    }

    [Fact]
    public void Father_and_son_are_two()
    {
        var people = Articles.People("William Carver Sr. founded the bank. William Carver Jr. ruined it. Carver Jr. was arrested in May.");
        Assert.Equal(["William Carver Sr.", "William Carver Jr."], people.Select(p => p.Name));
        Assert.Equal(["p-carver", "p-carver-2"], people.Select(p => p.Id));
    }

    [Fact]
    public void Two_with_one_surname_are_told_apart_by_title_and_first_name()
    {
        const string text = "Helen Marsh and her brother Daniel Marsh own the farm. Mr. Marsh keeps the books. Ms. Marsh drives the tractor.";
        Assert.Equal("Daniel Marsh", Articles.Meant(text, "Marsh", " keeps"));
        Assert.Equal("Helen Marsh", Articles.Meant(text, "Marsh", " drives"));
    }

    [Theory]
    [InlineData("Helen Marsh opened the mill. Her brother Daniel Marsh kept the books. Marsh was never late.", "Helen Marsh")]
    [InlineData("Mr. Robin Marsh opened the mill. Avery Marsh kept the books. Mr. Marsh was never late.", "Robin Marsh")]
    [InlineData("Kelly Marsh opened the mill. Jordan Marsh kept the books. Ms. Marsh was never late.", "Kelly Marsh")]
    [InlineData("Mayor Helen Marsh opened the mill. Daniel Marsh kept the books. Mayor Marsh was never late.", "Helen Marsh")]
    [InlineData("Helen Marsh opened the mill. Daniel Marsh kept the books. Marsh was never late.", "Daniel Marsh")]
    public void A_surname_of_two_means_who_fits_best(string text, string name) => Assert.Equal(name, Articles.Meant(text, "Marsh", " was"));

    [Fact]
    public void Two_of_one_name_are_told_apart_by_gender() =>
        Assert.Equal([Gender.Female, Gender.Male], Articles.People("Ms. Robin Marsh left. Mr. Robin Marsh stayed.").Select(p => p.Gender));

    [Theory]
    [InlineData("KAREN DOYLE left at noon. Karen Doyle smiled.", "Karen Doyle")]
    [InlineData("Senator TJ Holloway spoke first. T.J. Holloway spoke again later.", "T.J. Holloway")]
    [InlineData("Pete Langford runs the mill. Peter Langford sold it. Peter Langford has no regrets.", "Peter Langford")]
    [InlineData("Robert Morales won the final. Robert “Tank” Morales wept.", "Robert “Tank” Morales")]
    [InlineData("Mayor Robin Vance-Holt, Jr. resigned.", "Robin Vance-Holt, Jr.")]
    public void A_person_goes_by_the_fullest_name(string text, string name) => Assert.Equal(name, Assert.Single(Articles.People(text)).Name);

    [Fact]
    public void A_short_form_with_the_surname_is_a_name_and_the_surname_an_alias()
    {
        var person = Articles.Person("Peter Langford runs the mill. Friends say Pete Langford is stubborn. Langford agrees.", "Peter Langford");
        Assert.Equal([MentionKind.Name, MentionKind.Name, MentionKind.Alias], person.Mentions.Select(m => m.Kind));
    }

    [Fact]
    public void A_second_surname_that_comes_later_makes_no_second_person() =>
        Assert.Single(Articles.People("Tomás Ferrer won the vote. Tomás Ferrer Quiroga takes office in May. Ferrer smiled."));

    [Fact]
    public void A_couple_named_together_is_two_people_and_the_family_is_nobody()
    {
        var people = Articles.People("Victor and Joan Pemberton moved here in 1998. The Pembertons have three children. “We love it,” said Joan Pemberton.");
        Assert.Equal(["Victor Pemberton", "Joan Pemberton"], people.Select(p => p.Name));
    }

    [Fact]
    public void Particles_belong_to_the_surname()
    {
        var person = Articles.Person("Karel van der Heyden chairs the board. Van der Heyden said on Tuesday that he would resign.", "Karel van der Heyden");
        Assert.Contains("Van der Heyden", person.Aliases);
    }

    [Fact]
    public void A_family_name_may_stand_first()
    {
        var person = Articles.Person("President Xu Jinhai met President Ruiz in Geneva. Xu said the talks went well.", "Xu Jinhai");
        Assert.Equal("p-xu", person.Id);
        Assert.Contains("Xu", person.Aliases);
    }

    [Fact]
    public void Accents_and_spellings_do_not_part_one_person()
    {
        var person = Assert.Single(Articles.People("President Andrés Peña spoke in Madrid. Andres Pena left early. Peña did not explain."));
        Assert.Equal("Andrés Peña", person.Name);
    }

    [Fact]
    public void A_surname_in_front_of_an_institution_is_not_the_person()
    {
        var person = Articles.Person("President Nora Castell spoke. The Castell administration denied it. Flights left Castell Airport on time. Castell’s allies cheered.", "Nora Castell");
        Assert.Equal(["Nora Castell", "Castell"], person.Mentions.Select(m => m.Text));
    }

    [Fact]
    public void A_title_proves_a_name_that_stands_alone()
    {
        Assert.Contains(Articles.People("The court heard Judge Okwuosa read the verdict on Friday."), p => p.Name == "Okwuosa");
    }

    [Fact]
    public void Ids_come_from_the_surname_in_ascii()
    {
        Assert.Equal("p-gundogan", Articles.Person("Striker Ilkay Gündoğan scored twice on Sunday.", "Ilkay Gündoğan").Id);
    }

    [Fact]
    public void Writers_of_bylines_are_not_people_of_the_article()
    {
        const string text = "By Sarah Kemp\nMayor Thomas Reed resigned on Monday.";
        var article = new Article(text, [new Block(BlockKind.Byline, new TextSpan(0, 13)), new Block(BlockKind.Paragraph, new TextSpan(14, text.Length))]);
        Assert.Equal(["Thomas Reed"], article.Analyze().People.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Additional reporting by Sarah Kemp")]
    [InlineData("(Editing by Sarah Kemp)")]
    [InlineData("With reporting by Sarah Kemp")]
    public void Nor_are_those_of_the_credits(string credit) =>
        Assert.Equal(["Thomas Reed"], Articles.People($"Mayor Thomas Reed resigned on Monday.\n{credit}").Select(p => p.Name));

    [Fact]
    public void A_month_before_a_name_is_no_part_of_it() =>
        Assert.Equal("Ada Marsh", Assert.Single(Articles.Of("Ada Marsh bought the ferry in May. In November Marsh tweeted that it had paid off.").Analyze().People).Name);

    [Fact]
    public void What_a_maker_makes_is_nobody()
    {
        var people = Articles.People("The Subaru Forester and the Jeep Cherokee sold well, Soichiro Honda said. The Forester is old. Honda said he would keep the Honda Pilot.");
        Assert.Equal("Soichiro Honda", Assert.Single(people).Name);
    }

    [Fact]
    public void A_holiday_is_nobody()
    {
        var person = Assert.Single(Articles.Of("Tom Day runs the resort. There will be no snow on Christmas Day. “We love Christmas Day,” Day said on New Year’s Eve. It fell on Boxing Day.").Analyze().People);
        Assert.Equal(["Tom Day", "Day"], person.Mentions.Select(m => m.Text));
    }
}
