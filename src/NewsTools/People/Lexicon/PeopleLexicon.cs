using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The word lists of this stage, from the folders <c>People</c> and <c>Language</c> of a language's data.</summary>
internal sealed class PeopleLexicon : ILexicon<PeopleLexicon>
{
    private readonly Lexicons _data;
    private readonly FrozenDictionary<string, int[]> _nicknames;
    private readonly FrozenDictionary<string, byte> _givenNames;
    private readonly FrozenDictionary<string, string> _statuses;
    private readonly WordList _speechVerbs;
    private readonly WordList _speechNouns;
    private readonly Dictionary<string, string> _governments = new(StringComparer.Ordinal); // those that are called otherwise
    private string _governmentOf = "";

    private PeopleLexicon(Lexicons data)
    {
        _data = data;
        _nicknames = ReadNicknames();
        _givenNames = Lines("given-names").Select(line => line.Split(' '))
            .ToFrozenDictionary(cells => NameWords.Fold(cells[0]), cells => byte.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        _statuses = Rows("office-status").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _speechVerbs = data.Words("Language/speech-verbs.txt", "name");
        _speechNouns = data.Words("Language/speech-verbs.txt", "noun");
        Suffixes = Rows("suffixes").GroupBy(row => NameWords.Fold(row[0]), NameSuffix.Read, StringComparer.Ordinal)
            .ToFrozenDictionary(forms => forms.Key, forms => forms.First(), StringComparer.Ordinal);
        Particles = Folded("particles");
        FamilyFirst = Folded("family-first");
        OrdinaryWords = Folded("word-surnames");
        Spellings = [.. Rows("spellings").Select(row => (row[0], row[1]))];
        LowerRanks = [.. Lines("lower-ranks")];
        ReadTitles();
        ReadOutlets();
        ReadPlaces();
        ReadParties();
        foreach (var row in Rows("place-people-words"))
            Things.Add(row[0], Enum.Parse<ThingKind>(row[1], ignoreCase: true));
        foreach (var brand in Lines("brands"))
            Brands.Add(brand, true);
        foreach (var word in Lines("government-words"))
            GovernmentWords.Add(word, true);
    }

    /// <summary>Titles before names, looked up by their last word.</summary>
    internal PhraseTable<TitleWord> Titles { get; } = new(backward: true);

    /// <summary>The same, looked up by their first word.</summary>
    internal PhraseTable<TitleWord> TitlesForward { get; } = new();

    /// <summary>Offices and words for people, looked up by their last word.</summary>
    internal PhraseTable<OfficeWord> Offices { get; } = new(backward: true);

    /// <summary>“Jr.”, “III”, “M.D.”.</summary>
    internal FrozenDictionary<string, NameSuffix> Suffixes { get; }

    internal FrozenSet<string> Particles { get; }

    internal FrozenSet<string> FamilyFirst { get; }

    /// <summary>Surnames and given names that are also ordinary words.</summary>
    internal FrozenSet<string> OrdinaryWords { get; }

    /// <summary>Letters that spellings of one surname vary, and what takes their place.</summary>
    internal IReadOnlyList<(string Letters, string Standard)> Spellings { get; }

    /// <summary>Words after a name that make it another thing's.</summary>
    internal PhraseTable<ThingKind> Things { get; } = new();

    /// <summary>Makers and shops whose names also begin the names of what they make.</summary>
    internal PhraseTable<bool> Brands { get; } = new();

    internal PhraseTable<OutletName> Outlets { get; } = new();

    /// <summary>Those of them that are one word without a capital (“dpa”).</summary>
    internal HashSet<string> LowercaseOutlets { get; } = new(StringComparer.Ordinal);

    internal PhraseTable<bool> OutletLast { get; } = new(backward: true);

    internal PhraseTable<bool> OutletFirst { get; } = new();

    internal PhraseTable<Seat> Seats { get; } = new();

    internal PhraseTable<bool> GovernmentWords { get; } = new();

    /// <summary>Names of countries, with the name that a sentence uses.</summary>
    internal PhraseTable<string> Countries { get; } = new();

    /// <summary>Capitals, with their country.</summary>
    internal PhraseTable<string> Capitals { get; } = new();

    internal PhraseTable<string> Nationalities { get; } = new();

    internal PhraseTable<string> States { get; } = new();

    internal PhraseTable<string> PartyTags { get; } = new();

    internal PhraseTable<PartyWord> PartyWords { get; } = new();

    /// <summary>How an office of lower rank begins.</summary>
    internal IReadOnlyList<string> LowerRanks { get; }

    /// <summary>Reads the lists of a language.</summary>
    public static PeopleLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether a word is of a closed class.</summary>
    internal bool Is(ReadOnlySpan<char> word, ClosedClass named) => _data.ClosedClasses.Has(word, named);

    /// <summary>The word that an office turns on: “secretary” of “secretary of state”, but “attorney general” whole.</summary>
    internal string HeadOf(string office)
    {
        var words = office.Split(' ');
        var of = Array.FindIndex(words, 1, word => Is(word, ClosedClass.GenitivePreposition));
        var phrase = of > 0 && of < words.Length - 1 ? string.Join(' ', words, 0, of) : office;
        if (phrase.Split(' ', '-') is [.., var before, var last] && Is(last, ClosedClass.GeneralRank) && Is(before, ClosedClass.GeneralOffice))
            return phrase.ToLowerInvariant();
        var blank = phrase.LastIndexOfAny([' ', '-']);
        return NameWords.Fold(blank < 0 ? phrase : phrase[(blank + 1)..]);
    }

    /// <summary>A name without a definite article before it.</summary>
    internal string WithoutArticle(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && Is(name.AsSpan(0, blank), ClosedClass.DefiniteArticle) ? name[(blank + 1)..] : name;
    }

    /// <summary>Whether a word is a form of a verb of speech, beside which a name is a speaker's.</summary>
    internal bool IsSpeechVerb(ReadOnlySpan<char> key) => _speechVerbs.Contains(key);

    /// <summary>Whether a form of a verb of speech is as often a noun, or tells of no speech.</summary>
    internal bool IsSpeechNoun(string key) => _speechNouns.Contains(key);

    /// <summary>What a word before an office says of how it is held; null for other words.</summary>
    internal string? StatusOf(string key) => _statuses.GetValueOrDefault(key);

    /// <summary>What the capital of a country stands for.</summary>
    internal string GovernmentOf(string country) => _governments.TryGetValue(country, out var government) ? government : _governmentOf.Replace("*", country, StringComparison.Ordinal);

    /// <summary>Whether a word is listed as a given name or a form of one.</summary>
    internal bool IsGivenName(string key) => _givenNames.ContainsKey(key) || _nicknames.ContainsKey(key);

    /// <summary>The share of women among the bearers of a given name, in percent; null where it is not known.</summary>
    internal int? ShareOfWomen(string key) => _givenNames.TryGetValue(key, out var share) ? share : null;

    /// <summary>Whether two given names may be one person's: Pete and Peter.</summary>
    internal bool MayBeSameName(string a, string b)
    {
        if (a == b)
            return true;
        if (!_nicknames.TryGetValue(a, out var left) || !_nicknames.TryGetValue(b, out var right))
            return false;
        foreach (var group in left)
            if (Array.BinarySearch(right, group) >= 0)
                return true;
        return false;
    }

    /// <summary>The groups of names that a given name or short form belongs to.</summary>
    internal IReadOnlyList<int> NicknameGroups(string key) => _nicknames.TryGetValue(key, out var groups) ? groups : [];

    private void ReadTitles()
    {
        foreach (var row in Rows("titles"))
        {
            var form = row[0].TrimStart('~');
            var title = new TitleWord(GenderOf(row), row.Length > 2 && row[2].Length > 0 ? row[2] : null, row[0][0] == '~');
            Titles.Add(form, title);
            TitlesForward.Add(form, title);
        }
        foreach (var row in Rows("offices"))
            Offices.Add(row[0], new OfficeWord(row[0], GenderOf(row), IsCommon: false));
        foreach (var row in Rows("people-words"))
            Offices.Add(row[0], new OfficeWord(row[0], GenderOf(row), IsCommon: true));
    }

    private void ReadOutlets()
    {
        foreach (var row in Rows("outlets"))
        {
            // Of two forms with the same words the first counts: the weak ones, the name, the others.
            var forms = List(row, 1).ToArray();
            foreach (var form in forms.Where(f => f[0] == '~').Concat([row[0]]).Concat(forms.Where(f => f[0] != '~')))
            {
                var outlet = OutletName.Read(row[0], form);
                Outlets.Add(form.TrimStart('~'), outlet);
                if (outlet.IsLowercase)
                    LowercaseOutlets.Add(form.TrimStart('~'));
            }
        }
        foreach (var row in Rows("outlet-words"))
        {
            var weak = row[1].StartsWith('~');
            var place = row[1].TrimStart('~');
            if (place is "last" or "both")
                OutletLast.Add(row[0], weak);
            if (place is "first" or "both")
                OutletFirst.Add(row[0], weak);
        }
    }

    private void ReadPlaces()
    {
        foreach (var row in Rows("countries"))
        {
            foreach (var name in List(row, 1).Prepend(WithoutArticle(row[0])))
                Countries.Add(name, row[0]);
            foreach (var capital in List(row, 2).Where(capital => capital[0] != '~'))
                Capitals.Add(capital, row[0]);
            foreach (var people in List(row, 3))
                Nationalities.Add(people, row[0]);
        }
        foreach (var row in Rows("states"))
            foreach (var name in List(row, 1).Prepend(row[0]))
                States.Add(name, row[0]);
        foreach (var row in Rows("seats"))
            if (row[0] == "*")
                _governmentOf = row[1];
            else if (row[0].StartsWith("* ", StringComparison.Ordinal))
                _governments.Add(row[0][2..], row[1]);
            else
                Seats.Add(row[0], new Seat(row[1], row[2] == "gov"));
    }

    private void ReadParties()
    {
        foreach (var row in Rows("parties"))
        {
            PartyTags.Add(row[0], row[1]);
            foreach (var word in List(row, 2))
                PartyWords.Add(word.TrimStart('~', '-'), new PartyWord(row[1], word[0] == '~', word[0] == '-'));
        }
    }

    private FrozenDictionary<string, int[]> ReadNicknames()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines("nicknames").Index())
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = NameWords.Fold(name);
                if (!groups.TryGetValue(key, out var list))
                    groups.Add(key, list = []);
                if (list.Count == 0 || list[^1] != number)
                    list.Add(number);
            }
        return groups.ToFrozenDictionary(group => group.Key, group => group.Value.ToArray(), StringComparer.Ordinal);
    }

    private static Gender GenderOf(string[] row) => row.Length < 2 ? Gender.Unstated : row[1] switch { "f" => Gender.Female, "m" => Gender.Male, "n" => Gender.Nonbinary, _ => Gender.Unstated };

    private IEnumerable<string> Lines(string list) => _data.Lines($"People/{list}.txt");

    private IEnumerable<string[]> Rows(string list) => _data.Rows($"People/{list}.txt");

    private FrozenSet<string> Folded(string list) => Lines(list).Select(line => NameWords.Fold(line)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a cell, which semicolons part; none where the row has no such column.</summary>
    internal static string[] List(string[] row, int column) =>
        (column < row.Length ? row[column] : "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
