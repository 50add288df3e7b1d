namespace NewsTools.Tests.Reporting;

/// <summary>A report that uses every key, with the given words wherever words are free.</summary>
internal static class ReportSamples
{
    internal static NewsReport Full(params ReadOnlySpan<string> words)
    {
        var texts = words.ToArray();
        var next = 0;
        string Word() => texts[next++ % texts.Length];
        ReportSpan Span() => new(3, 9, Word());
        ReportMention Mention() => new(Span(), MentionKind.Alias);
        return new NewsReport
        {
            Generator = new ReportGenerator("NewsTools", "0.1.0"),
            Article = new ReportArticle
            {
                Uri = Word(),
                File = Word(),
                Headline = Word(),
                By = [Word(), Word()],
                Located = Word(),
                Language = Word(),
                Section = Word(),
                FirstCreated = new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.FromHours(-5)),
                VersionCreated = new DateTimeOffset(2026, 3, 4, 16, 5, 7, 250, TimeSpan.Zero),
                EdNotes = [new ReportNote(NoteKind.Correction, Word()), new ReportNote(NoteKind.EditorsNote, Word())],
                InfoSources = [new ReportSource(Word(), "publisher"), new ReportSource(Word(), "cited", "o-wire")],
            },
            Text = new ReportText(new string('0', 64), 400),
            People =
            [
                new ReportPerson
                {
                    Id = "p-ruiz",
                    Name = Word(),
                    Titles = [new ReportTitle { Span = Span(), Office = Word(), Organization = Word(), Place = Word(), Status = Word() }],
                    Aliases = [Word(), Word()],
                    Gender = Gender.Female,
                    Basis = PersonBasis.WhosWho,
                    Quoted = 2,
                    Mentions = [Mention(), Mention()],
                },
            ],
            Organizations =
            [
                new ReportOrganization
                {
                    Id = "o-wire",
                    Name = Word(),
                    Kind = OrganizationKind.Outlet,
                    StandsFor = Word(),
                    Acronym = Word(),
                    Confidence = 0.97m,
                    Aliases = [Word()],
                    Quoted = 1,
                    Mentions = [Mention()],
                },
            ],
            Places = [new ReportPlace { Id = "l-geneva", Name = Word(), Kind = PlaceKind.City, Country = Word(), IsDateline = true, Aliases = [Word()], Mentions = [Mention()] }],
            Metonyms = [new ReportMetonym { Span = Span(), StandsFor = Word(), Ref = "o-wire", Confidence = 0.9m, Reason = Word() + "." }],
            Attributions =
            [
                new ReportAttribution
                {
                    Id = "q1",
                    Form = QuoteForm.Mixed,
                    Mode = QuoteMode.Writing,
                    Split = true,
                    Paragraph = 4,
                    Source = Span(),
                    Cue = new ReportCue(Span(), Word(), Stance.Denying, true) { Tense = Tense.PresentPerfect, IsHypothetical = true },
                    Addressee = new ReportAddressee("o-wire", AddresseeKind.Outlet, Span()),
                    Venue = new ReportVenue(VenueKind.Medium, "o-wire", Span()),
                    Time = new ReportTime(Span(), "2026-02-12TMO"),
                    Content = [Span(), Span()],
                    Quoted = [Span()],
                    Speaker = new ReportSpeaker { Ref = "p-ruiz", Name = Word(), Kind = SpeakerKind.Person, How = SpeakerResolution.Pronoun, OnBehalfOf = "o-wire" },
                    Confidence = 0.97m,
                    ContentConfidence = 0.99m,
                    SpeakerConfidence = 0.98m,
                    Reason = Word(),
                },
                new ReportAttribution { Id = "q2", Form = QuoteForm.Direct, Floating = true, NestedIn = "q1", Content = [Span()], Confidence = 0.5m, Speaker = Open(Word()) },
            ],
            Times =
            [
                new ReportTimeExpression
                {
                    Id = "t1",
                    Span = Span(),
                    Type = TimeType.Time,
                    Value = "2026-02-12T22:00",
                    Mod = "APPROX",
                    Anchor = new ReportTimeAnchor(AnchorKind.EarlierTime, Span(), "2026-02-12"),
                    Start = "2026-02-12T22:00",
                    End = "2026-02-12T22:01",
                    Offset = "-05:00",
                    Range = RangeEnd.Last,
                    Paragraph = 3,
                    Confidence = 0.95m,
                    Reason = Word(),
                },
                new ReportTimeExpression { Id = "t2", Span = Span(), Type = TimeType.Date, Anchor = new ReportTimeAnchor(AnchorKind.PublicationDate, null, null), Confidence = 0.5m },
            ],
            NoResponse =
            [
                new ReportNoResponse
                {
                    Id = "n1",
                    Kind = NoResponseKind.NoReply,
                    Paragraph = 5,
                    Party = Span(),
                    Cue = new ReportCue(Span(), Word(), Stance.Neutral, true) { Tense = Tense.Past },
                    Time = new ReportTime(Span(), null),
                    Statement = Span(),
                    Speaker = new ReportSpeaker { Name = Word(), Kind = SpeakerKind.Group, Members = ["p-ruiz", "o-wire"], How = SpeakerResolution.Description, OnBehalfOf = "p-ruiz" },
                    Confidence = 0.9m,
                },
            ],
            Relations =
            [
                new ReportRelation
                {
                    Id = "r1",
                    Kind = RelationKind.Denies,
                    Basis = RelationBasis.Inferred,
                    From = new ReportStatement { Kind = RelatedStatementKind.Quote, Ref = "q1", Span = Span(), Speaker = Word() },
                    To = new ReportStatement { Kind = RelatedStatementKind.Claim, Span = Span() },
                    Evidence = Span(),
                    SameSpeaker = true,
                    DaysBetween = 2.5m,
                    Confidence = 0.75m,
                    Reason = Word(),
                },
            ],
            Timeline =
            [
                new ReportTimelineEntry
                {
                    Kind = TimelineKind.Event,
                    Start = Word(),
                    End = Word(),
                    Value = Word(),
                    Time = Word(),
                    Who = Word(),
                    What = Span(),
                    Ref = "q1",
                    Reason = Word(),
                },
            ],
            Counts = new ReportCounts(2, 1, 1, 0, 1, 72, 21),
        };
    }

    private static ReportSpeaker Open(string name) =>
        new() { Name = "", Kind = SpeakerKind.Unnamed, How = SpeakerResolution.Floating, Candidates = [new ReportCandidate("p-ruiz", name, 0.6m), new ReportCandidate(null, name, 0.25m)] };
}
