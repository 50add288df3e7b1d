using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Who says what, in sentences of our own.</summary>
public sealed class AttributionTests
{
    private static Article Read(params string[] paragraphs) => Read([.. paragraphs.Select(paragraph => (BlockKind.Paragraph, paragraph))]);

    private static Article Read(params (BlockKind Kind, string Text)[] parts)
    {
        var text = string.Join("\n\n", parts.Select(part => part.Text));
        var blocks = new List<Block>();
        var at = 0;
        foreach (var (kind, words) in parts)
        {
            blocks.Add(new Block(kind, new TextSpan(at, at + words.Length)));
            at += words.Length + 2;
        }
        return new Article(text, blocks);
    }

    private static IReadOnlyList<Quote> Quotes(params string[] paragraphs) => Read(paragraphs).Analyze().Quotes;

    [Theory]
    [InlineData("“The bridge is safe,” Ada Holm said.")]
    [InlineData("\"The bridge is safe,\" Ada Holm said.")]
    [InlineData("‘The bridge is safe,’ Ada Holm said.")]
    [InlineData("'The bridge is safe,' Ada Holm said.")]
    [InlineData("« The bridge is safe, » Ada Holm said.")]
    [InlineData("``The bridge is safe,'' Ada Holm said.")]
    public void Every_kind_of_mark_makes_a_direct_quotation(string text)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(QuoteForm.Direct, quote.Form);
        Assert.Equal("The bridge is safe,", quote.Text.Trim());
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
        Assert.Equal("said", quote.Cue?.Text);
    }

    [Fact]
    public void A_quotation_that_its_cue_interrupts_is_one_quotation_in_two_pieces()
    {
        var quote = Assert.Single(Quotes("“We looked everywhere,” Ada Holm told reporters. “We found nothing.”"));
        Assert.True(quote.IsSplit);
        Assert.Equal("We looked everywhere, … We found nothing.", quote.Text);
        Assert.Equal("reporters", quote.Addressee?.Text);
        Assert.Equal(AddresseeKind.Group, quote.Addressee?.Kind);
    }

    [Fact]
    public void Reported_speech_keeps_its_that_and_its_marks()
    {
        var quotes = Quotes("Ada Holm said that the bridge was safe. She said the repairs had been “slow and dull.”");
        Assert.Equal([QuoteForm.Indirect, QuoteForm.Mixed], quotes.Select(q => q.Form));
        Assert.Equal("that the bridge was safe", quotes[0].Text);
        Assert.Equal("the repairs had been “slow and dull.”", quotes[1].Text);
        Assert.Equal("slow and dull.", quotes[1].Article[Assert.Single(quotes[1].Quoted)]);
    }

    [Fact]
    public void A_clause_before_its_cue_is_reported_too()
    {
        var quote = Assert.Single(Quotes("The bridge will close for a month, the engineer Ada Holm said on Friday."));
        Assert.Equal("The bridge will close for a month", quote.Text);
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Ada Holm said that the bridge was safe.", Stance.Neutral)]
    [InlineData("Ada Holm insisted that the bridge was safe.", Stance.Assertive)]
    [InlineData("Ada Holm denied that the bridge was unsafe.", Stance.Denying)]
    [InlineData("Ada Holm doubted that the bridge was safe.", Stance.Doubting)]
    [InlineData("Ada Holm admitted that the bridge was late.", Stance.Conceding)]
    [InlineData("Ada Holm asked whether the bridge was safe.", Stance.Asking)]
    [InlineData("Ada Holm urged the council to close the bridge.", Stance.Ordering)]
    [InlineData("Ada Holm promised to close the bridge.", Stance.Committing)]
    [InlineData("Ada Holm suggested that the bridge was unsafe.", Stance.Tentative)]
    [InlineData("“It is the best crew in the land,” Ada Holm gushed.", Stance.Approving)]
    [InlineData("Ada Holm complained that the bridge was late.", Stance.Critical)]
    public void A_cue_tells_the_attitude_of_the_speaker(string text, Stance stance) => Assert.Equal(stance, Assert.Single(Quotes(text)).Cue?.Stance);

    [Fact]
    public void A_clause_of_the_narrator_behind_the_reported_one_is_not_reported()
    {
        var quote = Assert.Single(Quotes("The repairs begin a week after Ada Holm said she had a “long and very dull phone call” with Lind, and the two will share the cost."));
        Assert.Equal("she had a “long and very dull phone call” with Lind", quote.Text);
    }

    [Fact]
    public void According_to_names_a_source()
    {
        var quote = Assert.Single(Quotes("The bridge will close for a month, according to a report."));
        Assert.Equal("according to", quote.Cue?.Lemma);
        Assert.Equal(SpeakerKind.Document, quote.Speaker?.Kind);
        Assert.Equal("The bridge will close for a month", quote.Text);
    }

    public static TheoryData<string> SourcePhrases => [.. DataFile.Rows("Languages/English/Data/Quotes/cue-prepositions.txt").Select(row => row[0])];

    [Theory, MemberData(nameof(SourcePhrases))]
    public void Every_phrase_of_the_list_names_a_source(string phrase)
    {
        var quote = Assert.Single(Read($"The bridge will close for a month, {(phrase.Contains('*') ? phrase.Replace("*", "Ada Holm’s") : phrase + " Ada Holm")}.").Analyze(new AnalysisOptions { IncludeThought = true }).Quotes);
        Assert.Equal((phrase, "The bridge will close for a month", "Ada Holm"), (quote.Cue?.Lemma, quote.Text, quote.Speaker?.Name));
    }

    [Fact]
    public void Appositions_do_not_hide_the_speaker()
    {
        var quotes = Quotes("“It will hold,” Ada Holm, a civil engineer, said.", "The harbor master, Bo Lind, said that he disagreed.");
        Assert.Equal(["Ada Holm", "Bo Lind"], quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void A_relative_pronoun_leads_to_the_noun_before_it()
    {
        var quote = Quotes("The council thanked Ada Holm, who said that the bridge was safe.").Single(q => q.Cue?.Lemma == "say");
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
        Assert.Equal("that the bridge was safe", quote.Text);
        Assert.Equal(SpeakerResolution.Name, quote.Speaker?.How);
        Assert.NotNull(quote.Source?.Pronoun);
    }

    [Fact]
    public void A_quotation_alone_belongs_to_the_speaker_before()
    {
        var quotes = Quotes("“It will hold,” Ada Holm said at the quay.", "“It has to.”");
        Assert.Equal(2, quotes.Count);
        Assert.True(quotes[1].IsFloating);
        Assert.Equal("Ada Holm", quotes[1].Speaker?.Name);
        Assert.Equal(SpeakerResolution.Floating, quotes[1].Speaker?.How);
        Assert.Same(quotes[0], quotes[1].ContinuedFrom);
    }

    [Fact]
    public void A_quotation_alone_goes_on_over_one_paragraph_of_the_narrator_and_no_more()
    {
        const string First = "“It will hold,” Ada Holm said at the quay.", Narrator = "The ferry left at noon with forty people.", Alone = "“It has to.”";
        Assert.Equal("Ada Holm", Quotes(First, Narrator, Alone)[1].Speaker?.Name);
        var alone = Quotes(First, Narrator, "It rained until the evening.", Alone)[1];
        Assert.Equal((true, null, null), (alone.IsFloating, alone.Speaker, alone.ContinuedFrom));
    }

    [Fact]
    public void Paragraphs_that_each_open_with_a_mark_are_one_quotation()
    {
        var quote = Assert.Single(Quotes("“We began in spring, Ada Holm’s crew and I.", "“We ended in winter,” Bo Lind said."));
        Assert.Equal(2, quote.Content.Count);
        Assert.Equal("Bo Lind", quote.Speaker?.Name);
    }

    [Fact]
    public void A_quotation_of_several_paragraphs_is_said_to_the_addressee_of_its_last()
    {
        var quote = Assert.Single(Quotes("“We began in spring, when the river was low.", "“We ended in winter,” Bo Lind told reporters."));
        Assert.Equal(("Bo Lind", "reporters"), (quote.Speaker?.Name, quote.Addressee?.Text));
        Assert.Equal("utterance before the cue, after several paragraphs; speaker named in full", quote.Reason);
        Assert.True(quote.Confidence < Assert.Single(Quotes("“We ended in winter,” Bo Lind told reporters.")).Confidence);
    }

    [Fact]
    public void A_quotation_inside_a_quotation_hangs_below_it()
    {
        var quote = Assert.Single(Quotes("“He came in and said, ‘The bridge is gone,’” Ada Holm said."));
        var inner = Assert.Single(quote.Nested);
        Assert.Equal("The bridge is gone,", inner.Text);
        Assert.Same(quote, inner.NestedIn);
        Assert.Equal(["q1", "q2"], [quote.Id, inner.Id]);
    }

    [Fact]
    public void Quotations_are_read_six_deep()
    {
        var quote = Assert.Single(Quotes("Ada Holm said, “Bo Lind said, ‘Carl Dorn said, “Dora Finn said, ‘Emil Roth said, “Fay Moss said, ‘Gus Tarn said, “The stone is loose.”’”’”’”"));
        Assert.Equal(["Ada Holm", "Bo Lind", "Carl Dorn", "Dora Finn", "Emil Roth", "Fay Moss"], quote.WithNested().Select(q => q.Speaker?.Name));
    }

    [Theory]
    [InlineData("“The bridge is gone,” Bo Lind said.", "Bo Lind waited. “The bridge is gone,” he said.")]
    [InlineData("Bo Lind waited. “The bridge is gone,” he said.", "The hall was full. “The bridge is gone.”")]
    [InlineData("Bo Lind said that the bridge was gone.", "Bo Lind denied the claim about the bridge.")]
    [InlineData("“The bridge is gone,” Bo Lind said.", "“The bridge is gone,” the engineer’s cousin said.")]
    public void A_quotation_is_the_surer_the_more_its_words_tell(string sure, string lessSure) =>
        Assert.True(Assert.Single(Quotes(sure)).Confidence > Assert.Single(Quotes(lessSure)).Confidence);

    [Fact]
    public void The_confidence_is_that_of_the_content_times_that_of_the_speaker()
    {
        var pronoun = Assert.Single(Quotes("Bo Lind met Carl Dorn. “The bridge is gone,” he said."));
        Assert.True(pronoun.ContentConfidence > pronoun.SpeakerConfidence);
        Assert.Equal(pronoun.ContentConfidence * pronoun.SpeakerConfidence, pronoun.Confidence, 0.006);
    }

    [Fact]
    public void A_quotation_inside_another_is_less_sure_than_outside()
    {
        var quote = Assert.Single(Quotes("“He came in and said, ‘The bridge is gone,’” Ada Holm said."));
        Assert.True(Assert.Single(quote.Nested).Confidence < quote.Confidence);
    }

    [Theory]
    [InlineData("Tom “Red” Doyle opened the gate.")]
    [InlineData("The orchestra played “The Long Road Home” twice.")]
    [InlineData("The so-called “safe” bridge was closed.")]
    [InlineData("The plank is 6'2\" long and 12\" wide.")]
    [InlineData("It was a tune of the ’90s and the workers’ choir knew it.")]
    [InlineData("“The Long Road From the Harbor to the Hill”")]
    public void Not_everything_in_marks_is_said(string text) => Assert.Empty(Quotes(text));

    [Fact]
    public void Who_declines_to_answer_says_nothing() => Assert.Empty(Quotes("The ministry declined to say whether the bridge was safe."));

    [Fact]
    public void A_dash_and_a_name_sign_a_quotation()
    {
        var quote = Assert.Single(Quotes("“The bridge is a disgrace.” — Ada Holm"));
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
    }

    [Fact]
    public void A_paragraph_that_ends_with_a_colon_announces_the_next()
    {
        var quote = Assert.Single(Quotes("Ada Holm wrote to the council:", "“The bridge must close.”"));
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
        Assert.Equal("wrote", quote.Cue?.Text);
    }

    [Fact]
    public void Turns_of_an_interview_belong_to_their_labels()
    {
        var article = Read("Ada Holm built the bridge. She spoke with us.", "Q: Is it safe?", "A: It is, and it always was.", "Q: Who says so?", "A: I say so.");
        var quotes = article.Analyze().Quotes.Where(q => q.Source?.Text == "A").ToList();
        Assert.Equal(["It is, and it always was.", "I say so."], quotes.Select(q => q.Text));
        Assert.All(quotes, q => Assert.Equal("Ada Holm", q.Speaker?.Name));
    }

    [Fact]
    public void Of_two_writers_the_first_asks_the_questions()
    {
        var read = Read("Ada Holm built the bridge. She spoke with us.", "Q: Is it safe?", "A: It is, and it always was.", "Q: Who says so?", "A: I say so.");
        var article = new Article(read.Text, read.Blocks) { Authors = ["Ida Wren", "Max Poole"] };
        Assert.Equal(["Ida Wren", "Ada Holm", "Ida Wren", "Ada Holm"], article.Analyze().Quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void A_missing_closing_mark_costs_no_more_than_its_paragraph()
    {
        var quotes = Quotes("“We are fine, Ada Holm said.", "Nothing else happened.", "“We are not,” Bo Lind said.");
        Assert.Equal("We are not,", quotes[^1].Text);
        Assert.Equal("Bo Lind", quotes[^1].Speaker?.Name);
    }

    [Fact]
    public void The_same_words_stand_in_no_two_sibling_quotations()
    {
        var quotes = Quotes(
            "Ada Holm said the bridge was safe, adding that it had been “built twice.” Bo Lind said she was wrong, but Eva Strand said that he had lied.",
            "“No,” he said. “Never,” he added, saying that she had promised it.");
        var spans = quotes.SelectMany(q => q.Content).OrderBy(s => s).ToList();
        for (var i = 1; i < spans.Count; i++)
            Assert.False(spans[i - 1].Overlaps(spans[i]));
    }

    [Theory]
    [InlineData('“')]
    [InlineData('”')]
    [InlineData('"')]
    [InlineData('‘')]
    [InlineData('\'')]
    [InlineData('«')]
    public void Nothing_but_marks_comes_to_an_end(char mark)
    {
        var text = new string(mark, 20_000) + " said Ada Holm.";
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        Assert.All(article.Analyze().Quotes, q => Assert.All(q.Content, s => Assert.InRange(s.End, s.Start, text.Length)));
    }

    [Fact]
    public void Quotations_left_open_without_end_stand_alone()
    {
        const int quotations = 100_000;
        var quotes = Quotes(string.Concat(Enumerable.Repeat("“We go. ", quotations)));
        Assert.Equal(quotations, quotes.Count);
        Assert.All(quotes, q => Assert.True(q.IsFloating && q.ContinuedFrom is null));
    }

    [Fact]
    public void A_block_quote_without_end_holds_what_it_reports()
    {
        const int lines = 20_000;
        var article = Assert.Single(new MarkdownArticleReader().Read(
            ArticleSource.FromText(string.Concat(Enumerable.Repeat("> “We go,” said Ada Holm.\n>\n", lines))), ArticleReadOptions.Default, TestContext.Current.CancellationToken));
        var whole = Assert.Single(article.Analyze().Quotes);
        Assert.Equal(lines, whole.Nested.Count);
    }

    [Fact]
    public void A_conversation_in_which_nobody_has_a_name_comes_to_an_end()
    {
        const int turns = 20_000;
        var quotes = Quotes([.. Enumerable.Range(0, 2 * turns).Select(i => i % 2 == 0 ? "Q: Where do they go?" : "A: They go to the river.")]);
        Assert.Equal(2 * turns, quotes.Count);
        Assert.All(quotes, q => Assert.Null(q.Speaker?.Entity));
    }

    [Fact]
    public void Lone_surrogates_and_no_text_do_no_harm()
    {
        Assert.Empty(new Article("", []).Analyze().Quotes);
        Assert.NotNull(Quotes("\ud800 “\udc00,” said \ud800"));
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Read("“Yes,” Ada Holm said.").Analyze(source.Token).Quotes);
    }

    [Fact]
    public void Belief_is_reported_only_when_asked_for()
    {
        var article = Read("Ada Holm believes that the bridge is safe.");
        Assert.Empty(article.Analyze().Quotes);
        Assert.Equal(QuoteMode.Thought, Assert.Single(article.Analyze(new AnalysisOptions { IncludeThought = true }).Quotes).Mode);
    }

    [Theory]
    [InlineData("Ada Holm denied the allegations of fraud, adding nothing.", "the allegations of fraud")]
    [InlineData("Ada Holm accused the council of hiding the report.", "the council of hiding the report")]
    [InlineData("Ada Holm criticized the minister for closing the clinic.", "the minister for closing the clinic")]
    [InlineData("Ada Holm described the bridge as a danger to children.", "the bridge as a danger to children")]
    [InlineData("Ada Holm called it a disgrace.", "it a disgrace")]
    public void What_some_verbs_report_is_a_noun_phrase(string text, string content)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(content, quote.Text);
        Assert.Equal(QuoteForm.Indirect, quote.Form);
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Ada Holm works for a firm called Lind Bridges.")]
    [InlineData("Ada Holm regretted her refusal to condemn the decision.", Skip = "The tagger takes “refusal” for an adjective.")]
    [InlineData("Ada Holm regretted her failure to condemn the decision.")]
    [InlineData("Ada Holm described the way to the bridge.")]
    public void A_name_or_a_noun_that_a_verb_modifies_reports_nothing(string text) => Assert.Empty(Quotes(text));

    [Fact]
    public void The_main_clause_behind_a_subordinate_one_is_not_reported()
    {
        var quote = Assert.Single(Quotes("After Ada Holm said that the bridge was safe, the council opened it to cars."));
        Assert.Equal("that the bridge was safe", quote.Text);
    }

    [Theory]
    [InlineData("“Never,” Ada Holm said.")]
    [InlineData("Ada Holm replied: “Never.”")]
    [InlineData("“Never,” said Ada Holm.")]
    public void One_word_is_a_quotation(string text)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal("Never", quote.Text.TrimEnd(',', '.'));
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("A source close to him said the talks had failed.", "A source close to him")]
    [InlineData("People familiar with the matter said the talks had failed.", "People familiar with the matter")]
    [InlineData("Residents living near the plant say the smell is worse.", "Residents living near the plant")]
    public void A_source_keeps_the_words_behind_its_noun(string text, string source) => Assert.Equal(source, Assert.Single(Quotes(text)).Source?.Text);

    [Theory]
    [InlineData("Ada Holm denied that she had threatened to resign.", "that she had threatened to resign")]
    [InlineData("Ada Holm denied having promised to close the pier.", "having promised to close the pier")]
    [InlineData("Ada Holm did not say that she would promise to pay.", "that she would promise to pay")]
    public void What_someone_denies_to_have_said_is_not_reported(string text, string content) => Assert.Equal(content, Assert.Single(Quotes(text)).Text);

    [Theory]
    [InlineData("Ada Holm said that Bo Lind had promised to pay.")]
    [InlineData("Ada Holm recalled that Bo Lind had said the pier was safe.")]
    [InlineData("Ada Holm denied that Bo Lind had threatened to resign.")]
    public void What_is_said_to_have_been_said_is_reported_inside(string text) => Assert.Equal("Bo Lind", Assert.Single(Assert.Single(Quotes(text)).Nested).Speaker?.Name);

    [Fact]
    public void What_was_asked_before_an_answer_is_no_statement()
    {
        var quote = Assert.Single(Quotes("Asked about the two dates, Ada Holm replied: “Both of them are wrong.”"));
        Assert.Equal(QuoteForm.Direct, quote.Form);
    }

    [Fact]
    public void To_agree_to_act_is_no_statement() => Assert.Empty(Quotes("The company agreed to pay a fine."));

    [Theory]
    [InlineData("Ada Holm rejected what he called “a shameful decision.”", "what he called “a shameful decision.”")]
    [InlineData("Ada Holm condemned what she called “theft” on Monday.", "what she called “theft”")]
    [InlineData("Ada Holm dismissed what they termed “a cold war over herring.”", "what they termed “a cold war over herring.”")]
    [InlineData("Ada Holm denounced what he called “an attack on the town.”", "what he called “an attack on the town.”")]
    [InlineData("Ada Holm ignored what Bo Lind called “a shameful decision.”", "a shameful decision.")]
    [InlineData("Ada Holm voted against the so-called “harbor tax.”", null)]
    public void Borrowed_words_are_of_whom_they_are_borrowed(string text, string? whole) => Assert.Equal(whole, Quotes(text).SingleOrDefault()?.Text);

    [Fact]
    public void What_is_said_of_a_noun_is_told_from_what_the_narrator_says_of_it()
    {
        var quote = Assert.Single(Quotes("The law, which critics said was unfair, was repealed on Monday."));
        Assert.Equal("which … was unfair", quote.Text);
        Assert.Equal("critics", quote.Source?.Text);
    }

    [Theory]
    [InlineData("Staff were told to leave the building.", "to leave the building")]
    [InlineData("Asked whether the bridge was safe, Ada Holm smiled.", "whether the bridge was safe")]
    [InlineData("Asked if the bridge was safe, the engineer, Ada Holm, said it was.", "if the bridge was safe")]
    [InlineData("The minister was accused by Ada Holm of hiding the report.", "of hiding the report")]
    public void What_somebody_is_told_asked_or_accused_of_is_reported(string text, string content) => Assert.Equal(content, Quotes(text)[0].Text);

    [Fact]
    public void A_source_is_named_without_what_else_is_said_of_it()
    {
        var quote = Assert.Single(Quotes("A spokeswoman for the ferry line, which has nine ships, said the hoses were new."));
        Assert.Equal("A spokeswoman for the ferry line", quote.Speaker?.Name);
        quote = Assert.Single(Quotes("Ada Holm, 43, an engineer from Marrow Bay who has worked on bridges for a decade, said the deck was sound."));
        Assert.Equal("Ada Holm", quote.Speaker?.Name);
    }

    [Fact]
    public void A_document_speaks_for_whoever_issued_it()
    {
        var quotes = Quotes("The Lindholm Institute studied the bridge. A report by the Lindholm Institute said the deck was sound. It also said the piers were not.");
        Assert.Equal(["Lindholm Institute", "Lindholm Institute"], quotes.Select(q => q.Speaker?.Name));
        Assert.Equal(SpeakerKind.Document, quotes[0].Speaker?.Kind);
    }

    [Fact]
    public void Two_who_talk_take_turns()
    {
        var quotes = Quotes("“Did you see the car?” asked Helen Marsh.", "“I did,” said Gordon Pike.", "“What color was it?”", "“Blue. Maybe green.”", "“Which is it?”", "Pike said nothing.");
        Assert.Equal(["Helen Marsh", "Gordon Pike", "Helen Marsh", "Gordon Pike", "Helen Marsh"], quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void One_paragraph_without_a_cue_goes_on_with_the_speaker_before()
    {
        var quotes = Quotes("“We are glad,” said Donna Pike.", "“It was hard for us all,” said Helen Marsh.", "“The family wants to rest now.”", "They left by the back door.");
        Assert.Equal("Helen Marsh", quotes[^1].Speaker?.Name);
    }

    [Theory]
    [InlineData("“Is it safe?” asked Helen Marsh.", "“Which one do you mean?” said Gordon Pike.", "“The one at the mill.”")]
    [InlineData("“Was it cold?” asked Helen Marsh.", "“It was,” said Gordon Pike.", "“And was it dark?”")]
    [InlineData("“Was it cold?” asked Helen Marsh, leaning over the low wall of her garden.", "“It was,” said Gordon Pike, who had come home late from the mill.", "“And was it dark?”")]
    public void A_question_asks_for_the_other_of_two(string first, string second, string third) =>
        Assert.Equal("Helen Marsh", Quotes(first, second, third, "They left by the back door.")[^1].Speaker?.Name);

    [Fact]
    public void Two_paragraphs_without_a_cue_are_of_two_who_talk()
    {
        var quotes = Quotes("“It was cold,” said Helen Marsh.", "“It was dark,” said Gordon Pike.",
            "“We saw nothing.”", "“Nor did we.”", "They left by the back door.");
        Assert.Equal(["Helen Marsh", "Gordon Pike", "Helen Marsh", "Gordon Pike"], quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void A_paragraph_of_the_narrator_ends_the_talk_of_two()
    {
        var quotes = Quotes("“Is it safe?” asked Helen Marsh.", "“Which one do you mean?” said Gordon Pike.",
            "The ferry left at noon with forty people.", "“The one at the mill.”");
        Assert.Equal("Gordon Pike", quotes[^1].Speaker?.Name);
    }

    [Fact]
    public void A_sentence_of_the_narrator_parts_two_quotations()
    {
        var quotes = Quotes("“It will hold,” Ada Holm said. The crowd on the quay cheered. “We are sure.”");
        Assert.Equal([("It will hold,", false), ("We are sure.", true)], quotes.Select(q => (q.Text, q.IsFloating)));
    }

    [Fact]
    public void A_quotation_alone_behind_a_subhead_is_nobodys()
    {
        var article = Read((BlockKind.Paragraph, "“It will hold,” Ada Holm said at the quay."), (BlockKind.Subhead, "The north pier"), (BlockKind.Paragraph, "“It has to.”"));
        Assert.Null(article.Analyze().Quotes[1].Speaker);
    }

    [Fact]
    public void Posts_of_two_authors_are_two_quotations()
    {
        var read = Read((BlockKind.BlockQuote, "The bridge must close."), (BlockKind.BlockQuote, "The bridge must stay open."));
        var article = new Article(read.Text, [read.Blocks[0] with { Author = "Ada Holm" }, read.Blocks[1] with { Author = "Bo Lind" }]);
        Assert.Equal(["Ada Holm", "Bo Lind"], article.Analyze().Quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void A_block_quote_that_a_colon_announces_is_all_that_it_announces()
    {
        var quotes = Read((BlockKind.Paragraph, "Ada Holm wrote to the council:"), (BlockKind.BlockQuote, "The bridge must close."),
            (BlockKind.Paragraph, "“It is short.” The council met at noon.")).Analyze().Quotes;
        Assert.Equal(["The bridge must close.", "It is short."], quotes.Select(q => q.Text));
    }

    [Fact]
    public void A_sentence_behind_a_dash_is_no_signature()
    {
        var quote = Assert.Single(Read((BlockKind.BlockQuote, "The bridge must close."), (BlockKind.BlockQuote, "— The quay must go with it.")).Analyze().Quotes);
        Assert.Equal((2, null), (quote.Content.Count, quote.Speaker));
    }

    [Fact]
    public void What_is_done_in_an_interview_is_not_said()
    {
        var quotes = Quotes("Ada Holm built the bridge.", "Q: Is it safe?", "A: (laughs)", "Q: Who says so?", "A: I say so.",
            "(The tape ends here.) The talk went on for an hour.", "Q: Is that all?", "A: It is.");
        Assert.Equal(["Is it safe?", "Who says so?", "I say so.", "Is that all?", "It is."], quotes.Select(q => q.Text));
    }

    [Fact]
    public void A_turn_may_open_with_what_someone_else_says()
    {
        var quotes = Quotes("Ada Holm built the bridge.", "Q: Is it safe?", "A: “It will hold,” Bo Lind told me last week.", "Q: Who says so?", "A: I say so.");
        Assert.Equal("Bo Lind", Assert.Single(quotes[1].Nested).Speaker?.Name);
    }

    [Fact]
    public void A_turn_goes_on_over_paragraphs_without_a_label()
    {
        var quotes = Quotes("Q: Is it safe?", "A: It is now.", "It was closed for a year.", "We made the deck new.", "We painted the piers.", "Q: Who says so?", "A: I say so.");
        Assert.Equal([1, 4, 1, 1], quotes.Select(q => q.Content.Count));
    }

    [Theory]
    [InlineData("Q. Is it safe?", "A. It is, and it always was.", "Q. Who says so?", "A. I say so.")]
    [InlineData("HOLM: It is safe.", "LIND: It is not.", "MARSH: We will see.")]
    public void Labels_of_other_kinds_make_a_conversation_too(params string[] turns) => Assert.Equal(turns.Length, Quotes(turns).Count);

    [Theory]
    [InlineData("Update: The bridge is open.", "Correction: The pier is closed.", "Update: The pier is open too.")]
    [InlineData("What we know: The bridge is closed.", "What comes next: It opens in May.", "What we know: The pier is sound.", "What comes next: It is painted.")]
    public void Labels_of_notes_make_no_conversation(params string[] notes) => Assert.Empty(Quotes(notes));

    [Fact]
    public void Who_writes_an_interview_does_not_answer_in_it()
    {
        var read = Read("Ida Wren met Ada Holm at the quay. Ida Wren asks the questions.", "Q: Is it safe?", "A: It is, and it always was.", "Q: Who says so?", "A: I say so.");
        Assert.Equal("Ada Holm", new Article(read.Text, read.Blocks) { Authors = ["Ida Wren"] }.Analyze().Quotes[^1].Speaker?.Name);
    }

    [Theory]
    [InlineData("Ada Holm, Halford")]
    [InlineData("Mrs. Holm")]
    [InlineData("Ada")]
    public void The_author_of_a_post_is_someone_of_the_article(string author)
    {
        var read = Read((BlockKind.Paragraph, "Ada Holm built the bridge. Now Ada is tired of it."), (BlockKind.BlockQuote, "The bridge must close."));
        var article = new Article(read.Text, [read.Blocks[0], read.Blocks[1] with { Author = author }]);
        Assert.Equal("Ada Holm", Assert.Single(article.Analyze().Quotes).Speaker?.Name);
    }

    [Theory]
    [InlineData("A report by the Lindholm Institute said the deck was sound.")]
    [InlineData("The Lindholm Institute studied the bridge.")]
    public void It_may_stand_for_an_organization_some_sentences_before(string first)
    {
        const string Between = " The work began in spring and took a year. Cars had to go round by the old mill, which is a long way in winter."
            + " Trucks had to stay in the north of the county. Nobody liked that much.";
        Assert.Equal("Lindholm Institute", Quotes(first + Between + " It said the piers were not.")[^1].Speaker?.Name);
    }

    [Fact]
    public void Quotations_alone_go_on_from_one_to_the_next()
    {
        var quotes = Quotes("“It will hold,” Ada Holm said at the quay.", "The ferry left at noon.", "“It has to.”", "It rained until the evening.", "“It always has.”");
        Assert.Equal(["Ada Holm", "Ada Holm", "Ada Holm"], quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void Captions_do_not_part_a_quotation_alone_from_its_speaker()
    {
        var article = Read((BlockKind.Paragraph, "“It will hold,” Ada Holm said at the quay."), (BlockKind.Caption, "The bridge in spring."),
            (BlockKind.Caption, "The bridge in winter."), (BlockKind.Paragraph, "The ferry left at noon."), (BlockKind.Paragraph, "“It has to.”"));
        Assert.Equal("Ada Holm", article.Analyze().Quotes[1].Speaker?.Name);
    }

    [Fact]
    public void A_quotation_alone_goes_on_from_a_block_quote()
    {
        var article = Read((BlockKind.Paragraph, "Ada Holm wrote to the council:"), (BlockKind.BlockQuote, "The bridge must close."), (BlockKind.Paragraph, "“It has to.”"));
        Assert.Equal(["Ada Holm", "Ada Holm"], article.Analyze().Quotes.Select(q => q.Speaker?.Name));
    }

    [Fact]
    public void A_sentence_without_a_cue_announces_the_next_paragraph_by_its_colon() =>
        Assert.Equal("Ada Holm", Assert.Single(Quotes("Ada Holm was blunt:", "“The bridge must close.”")).Speaker?.Name);

    [Fact]
    public void A_clause_in_marks_is_a_direct_quotation()
    {
        var quote = Assert.Single(Quotes("Ada Holm said “the bridge is safe for all.”"));
        Assert.Equal((QuoteForm.Direct, "the bridge is safe for all."), (quote.Form, quote.Text));
    }

    [Fact]
    public void A_document_does_not_speak_for_those_whom_its_authors_criticize() =>
        Assert.Equal("A report by critics of the Lindholm Institute", Assert.Single(Quotes("A report by critics of the Lindholm Institute said the deck was sound.")).Speaker?.Name);

    [Theory]
    [InlineData("Bill Thorne said he had seen nothing, and that the town had spent it all.", "he had seen nothing, and that the town had spent it all")]
    [InlineData("Bill Thorne said crews were on their way, noting that two bridges remained closed.", "crews were on their way")]
    [InlineData("Bill Thorne told parliament his cabinet would stay.", "his cabinet would stay")]
    [InlineData("Bill Thorne promised on Friday to share the data.", "to share the data")]
    [InlineData("Bill Thorne promised to protect the harbour and hammered Pike on his plan.", "to protect the harbour")]
    [InlineData("Bill Thorne called the plan ‘dull’, ‘useless.’", "the plan ‘dull’, ‘useless.’")]
    [InlineData("Bill Thorne said the man used the site to sell seats that did not exist.", "the man used the site to sell seats that did not exist")]
    [InlineData("The raids were “badly underplayed in the north,” said Bill Thorne, a researcher at the security firm Sentry, because they did little harm.", "The raids were “badly underplayed in the north,”")]
    [InlineData("Saying that he was tired, Bill Thorne left the room.", "that he was tired")]
    [InlineData("Bill Thorne said the repairs were “slow and dull,” pointing at the deck.", "the repairs were “slow and dull,”")]
    [InlineData("Bill Thorne said the bridge was safe; Ada Holm said it was not.", "the bridge was safe")]
    [InlineData("Bill Thorne said the bridge was safe, while Ada Holm said it was not.", "the bridge was safe")]
    [InlineData("Bill Thorne said the council knows it and says so.", "the council knows it and says so")]
    [InlineData("Bill Thorne says the bridge is safe but admitted that it was late.", "the bridge is safe")]
    [InlineData("Bill Thorne said the bridge was safe, but it had not been checked, according to a report.", "the bridge was safe, but it had not been checked")]
    [InlineData("Bill Thorne said that, according to a report, the bridge was safe.", "that, according to a report, the bridge was safe")]
    [InlineData("But according to Bill Thorne, the bridge is safe.", "the bridge is safe")]
    [InlineData("Bill Thorne’s claim that the ferry, bought in Lyon, was sound, stunned the mayor.", "that the ferry, bought in Lyon, was sound")]
    [InlineData("Bill Thorne’s claim that the bridge, built in 1901, was safe, stunned the council.", "that the bridge, built in 1901, was safe")]
    [InlineData("Bill Thorne’s claim that the bridge, an old one, was safe, stunned the council.", "that the bridge, an old one, was safe")]
    [InlineData("Bill Thorne denied the charges, a first for the council.", "the charges")]
    [InlineData("Bill Thorne criticized the plan — the third in a year — and left.", "the plan")]
    [InlineData("As Bill Thorne said, the bridge is safe.", "the bridge is safe")]
    [InlineData("The bridge is safe, as Bill Thorne said on Monday.", "The bridge is safe")]
    [InlineData("The bridge will close, Bill Thorne said, hours after the council had met.", "The bridge will close")]
    [InlineData("The bridge will close, Bill Thorne said, but Ada Holm said it would not.", "The bridge will close")]
    [InlineData("The bridge is safe, Bill Thorne said; the quay is not, Ada Holm said.", "The bridge is safe")]
    [InlineData("Bill Thorne called the plan “a farce” in May, and left town.", "the plan “a farce” in May")]
    [InlineData("Bill Thorne said Friday the bridge was safe.", "the bridge was safe")]
    [InlineData("Bill Thorne said in a long interview with the Halford Gazette on a cold Monday in May that the bridge was safe.", "that the bridge was safe")]
    [InlineData("Bill Thorne said the bridge was safe — a claim that nobody believed.", "the bridge was safe")]
    [InlineData("Bill Thorne said the bridge — a wooden one — was safe.", "the bridge — a wooden one — was safe")]
    [InlineData("After a long day, Bill Thorne said that the bridge was safe, the quay was closed, and everyone was tired.", "that the bridge was safe, the quay was closed, and everyone was tired")]
    [InlineData("Bill Thorne, who said the bridge was safe, left the room.", "the bridge was safe")]
    [InlineData("Bill Thorne, who said that the bridge was safe, beaten in the vote, left the room.", "that the bridge was safe")]
    public void Reported_words_begin_and_end_where_the_clause_does(string text, string content)
    {
        var quote = Quotes(text)[0];
        Assert.Equal(content, quote.Text);
        Assert.Equal("Bill Thorne", quote.Speaker?.Name);
    }

    [Fact]
    public void When_it_was_said_is_not_what_was_said() => Assert.DoesNotContain(Quotes("As Bill Thorne said in December, can anyone predict a flood?"), q => q.Text == "in December");

    [Theory]
    [InlineData("Shares of the firm rose. Its chief executive, Omar Said, said the company “couldn’t ask for more.”", "Omar Said")]
    [InlineData("Shares of the firm rose. Its owner, Ana Claims, said the company “couldn’t ask for more.”", "Ana Claims")]
    [InlineData("Shares of the firm rose. Its founder, Peter Added, said the company “couldn’t ask for more.”", "Peter Added")]
    public void A_surname_that_is_a_cue_is_no_cue(string text, string speaker)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(speaker, quote.Speaker?.Name);
        Assert.Equal("the company “couldn’t ask for more.”", quote.Text);
    }

    [Theory]
    [InlineData("Ada Holm sat for an interview on his show, “Harborside.” It was short.")]
    [InlineData("Ada Holm wrote a book about the bridge, “Nine Piers.” It sold well.")]
    public void A_title_at_the_end_of_a_sentence_is_no_quotation(string text) => Assert.Empty(Quotes(text));

    [Theory]
    [InlineData("Autumn Bevers, another painter, says tools like these have given her the confidence to post her work again.", "Autumn Bevers, another painter")]
    [InlineData("Earlier this week Oren Pallin, the head of the fund, told the council that a sale was unlikely.", "Oren Pallin, the head of the fund")]
    [InlineData("John Pierce wrote that he was looking at the wreck when a driver refused to move, yelled insults, and hit him.", "John Pierce")]
    [InlineData("According to Lena Orr, the cells that exist near the root are the cause of all growth.", "Lena Orr")]
    [InlineData("“We like the plan,” said Ada Marsh of the venture.", "Ada Marsh")]
    [InlineData("The lawyers who represent the families said the report was late.", "The lawyers who represent the families")]
    [InlineData("The study, published this month in the Journal of Tides, found that people sleep less.", "The study, published this month in the Journal of Tides")]
    [InlineData("Research published Monday in the Journal of Tides showed that boats are late.", "Research published Monday in the Journal of Tides")]
    public void What_stands_beside_a_source_is_no_part_of_it(string text, string source) => Assert.Equal(source, Quotes(text)[0].Source?.Text);

    [Theory]
    [InlineData("“We sell it all,” said Con Tarn, the head of Coombe Cheese, an award-winning exporter.", "Con Tarn, the head of Coombe Cheese, an award-winning exporter")]
    [InlineData("Lena Orr, runner-up in the spring race, said the count was fair.", "Lena Orr, runner-up in the spring race")]
    public void A_hyphen_is_no_dash(string text, string source) => Assert.Equal(source, Quotes(text)[0].Source?.Text);

    [Theory]
    [InlineData("The reported losses that investors fear are small.")]
    [InlineData("An estimated 20,000 people have left the town.")]
    [InlineData("Take what it says with a grain of salt, after which it named the ship.")]
    [InlineData("I have to say goodbye to the harbor now, I am not staying there.")]
    [InlineData("The army said little about what kinds of boats it uses in the bay.")]
    [InlineData("It goes without saying that the door must be locked.")]
    [InlineData("Saying things such as “reviewed by” and “edited by” will add a lot of weight.")]
    [InlineData("Ada Holm did not deny the charge.")]
    [InlineData("Ada Holm criticized him on Monday.")]
    [InlineData("Ada Holm denied him a place on the council.")]
    [InlineData("Ada Holm called herself an engineer.")]
    public void A_word_of_saying_that_reports_nothing_makes_no_quotation(string text) => Assert.Empty(Quotes(text));

    [Fact]
    public void A_clause_joined_to_what_one_verb_reports_is_not_the_next_ones()
    {
        var quote = Assert.Single(Quotes("Ada Holm said every letter had been answered and that the hoses had been replaced."));
        Assert.Equal("every letter had been answered and that the hoses had been replaced", quote.Text);
    }

    [Fact]
    public void Two_organisations_speak_as_a_group()
    {
        var speaker = Assert.Single(Quotes("The FBI and the Treasury Department said the money was gone.")).Speaker;
        Assert.Equal(("The FBI and the Treasury Department", SpeakerKind.Group), (speaker?.Name, speaker?.Kind));
    }

    [Fact]
    public void A_table_of_facts_is_no_interview() =>
        Assert.Empty(Quotes("Size: 7 feet, 216 pounds", "Team: Marrow Wildcats of the north", "Status: steady", "Size: 6 feet, 198 pounds", "Team: Port Alder Rovers, on loan", "Status: rising"));

    public static TheoryData<string> Chains =>
    [
        "Ada told Ben told Cleo told Dov told", "Ada Holm said that", "Ada insisted Ben believes Cleo says Dov claims", "she said he said they said", "according to Ada, according to Ben,",
        "Ada wrote that Ben had warned that", "the mayor announced the board announced",
    ];

    [Theory, MemberData(nameof(Chains))]
    public void A_chain_of_reports_does_not_repeat_the_text_at_every_link(string link)
    {
        var article = Read(string.Join(' ', Enumerable.Repeat(link, 400)) + " it rained.");
        var quotes = article.Analyze().Quotes.SelectMany(quote => quote.WithNested()).ToList();
        Assert.True(quotes.Sum(quote => quote.Content.Sum(span => span.Length)) <= 6 * article.Text.Length, link);
    }

    [Fact]
    public void Reports_of_reports_of_reports_are_kept()
    {
        var quotes = Quotes("Ada Holm said that Ben Oake had told her that Cleo Marsh believed the bridge was safe.").SelectMany(quote => quote.WithNested());
        Assert.Equal(["Ada Holm", "Ben Oake"], quotes.Select(quote => quote.Speaker?.Name));
    }
}
