using System.Collections.Frozen;

namespace NewsTools.People;

/// <summary>The word lists of this stage, read once.</summary>
internal sealed class PeopleLexicon
{
    private static readonly Lazy<PeopleLexicon> Made = new(() => new PeopleLexicon());

    private readonly FrozenDictionary<string, int[]> _nicknames;
    private readonly FrozenDictionary<string, byte> _givenNames;
    private readonly FrozenDictionary<string, ContextRoles> _contextWords;

    private PeopleLexicon()
    {
        foreach (var row in DataFile.Rows("Languages/English/Data/People/titles.txt"))
        {
            var title = new TitleWord(row[0], Letter(row[1]), row.Length > 2 && row[2].Length > 0 ? row[2] : null);
            Titles.Add(row[0], title);
            TitlesForward.Add(row[0], title);
        }
        foreach (var row in DataFile.Rows("Languages/English/Data/People/offices.txt"))
            AddOffice(row, false);
        foreach (var row in DataFile.Rows("Languages/English/Data/People/people-words.txt"))
            AddOffice(row, true);
        Suffixes = DataFile.Rows("Languages/English/Data/People/suffixes.txt").GroupBy(row => NameWords.Fold(row[0]), row => row[1] == "kin", StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Particles = DataFile.Lines("Languages/English/Data/People/particles.txt").Select(l => NameWords.Fold(l)).ToFrozenSet(StringComparer.Ordinal);
        FamilyFirst = DataFile.Lines("Languages/English/Data/People/family-first.txt").Select(l => NameWords.Fold(l)).ToFrozenSet(StringComparer.Ordinal);
        OrdinaryWords = DataFile.Lines("Languages/English/Data/People/word-surnames.txt").Select(l => NameWords.Fold(l)).ToFrozenSet(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("Languages/English/Data/People/place-people-words.txt"))
            NotPeople.Add(row[0], row[1]);
        foreach (var brand in DataFile.Lines("Languages/English/Data/People/brands.txt"))
            Brands.Add(brand, true);
        foreach (var row in DataFile.Rows("Languages/English/Data/People/outlets.txt"))
        {
            var forms = List(row, 1).ToArray();
            foreach (var form in forms.Where(f => f[0] == '~').Concat([row[0]]).Concat(forms.Where(f => f[0] != '~')))
                Outlets.Add(form.TrimStart('~'), new OutletName(row[0], form[0] == '~', form.TrimStart('~').All(u => char.IsUpper(u) || u == '.')));
        }
        foreach (var row in DataFile.Rows("Languages/English/Data/People/outlet-words.txt"))
        {
            var weak = row[1].StartsWith('~');
            var place = row[1].TrimStart('~');
            if (place is "last" or "both")
                OutletLast.Add(row[0], weak);
            if (place is "first" or "both")
                OutletFirst.Add(row[0], weak);
        }
        foreach (var row in DataFile.Rows("Languages/English/Data/People/seats.txt"))
            Seats.Add(row[0], new Seat(row[1], row[2] == "gov"));
        foreach (var row in DataFile.Rows("Languages/English/Data/People/countries.txt"))
        {
            var bare = row[0].StartsWith("the ", StringComparison.Ordinal) ? row[0][4..] : row[0];
            foreach (var name in List(row, 1).Prepend(bare))
                Countries.Add(name, row[0]);
            foreach (var capital in List(row, 2))
            {
                Places.Add(capital.TrimStart('~'), true);
                if (!capital.StartsWith('~'))
                    Capitals.Add(capital, row[0]);
            }
            foreach (var people in List(row, 3))
                Nationalities.Add(people, row[0]);
        }
        foreach (var row in DataFile.Rows("Languages/English/Data/People/states.txt"))
            foreach (var name in List(row, 1).Prepend(row[0]))
                States.Add(name, row[0]);
        foreach (var row in DataFile.Rows("Languages/English/Data/People/parties.txt"))
        {
            PartyTags.Add(row[0], row[1]);
            foreach (var word in List(row, 2))
                PartyWords.Add(word, row[1]);
        }
        _contextWords = DataFile.Rows("Languages/English/Data/People/context-words.txt").GroupBy(row => row[0], row => Enum.Parse<ContextRoles>(row[1], ignoreCase: true), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b), StringComparer.Ordinal);
        LowerRanks = [.. _contextWords.Where(w => (w.Value & ContextRoles.LowerRank) != 0).Select(w => w.Key)];
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in DataFile.Lines("Languages/English/Data/People/nicknames.txt"))
        {
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = NameWords.Fold(name);
                if (!groups.TryGetValue(key, out var list))
                    groups.Add(key, list = []);
                if (list.Count == 0 || list[^1] != number)
                    list.Add(number);
            }
            number++;
        }
        _nicknames = groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
        _givenNames = DataFile.Lines("Languages/English/Data/People/given-names.txt").Select(l => l.Split(' '))
            .ToFrozenDictionary(c => NameWords.Fold(c[0]), c => byte.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

        static IEnumerable<string> List(string[] row, int column) =>
            (column < row.Length ? row[column] : "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    internal static PeopleLexicon Shared => Made.Value;

    /// <summary>Titles before names, looked up by their last word.</summary>
    internal PhraseTable<TitleWord> Titles { get; } = new(backward: true);

    /// <summary>The same, looked up by their first word.</summary>
    internal PhraseTable<TitleWord> TitlesForward { get; } = new();

    /// <summary>Offices and words for people, looked up by their last word.</summary>
    internal PhraseTable<OfficeWord> Offices { get; } = new(backward: true);

    /// <summary>“Jr.”, “III”, “M.D.”: whether they tell kin apart.</summary>
    internal FrozenDictionary<string, bool> Suffixes { get; }

    internal FrozenSet<string> Particles { get; }

    internal FrozenSet<string> FamilyFirst { get; }

    /// <summary>Surnames and given names that are also ordinary words.</summary>
    internal FrozenSet<string> OrdinaryWords { get; }

    /// <summary>NameWords after a name that make it another thing's, with what thing.</summary>
    internal PhraseTable<string> NotPeople { get; } = new();

    /// <summary>Makers and shops whose names also begin the names of what they make.</summary>
    internal PhraseTable<bool> Brands { get; } = new();

    internal PhraseTable<OutletName> Outlets { get; } = new();

    internal PhraseTable<bool> OutletLast { get; } = new(backward: true);

    internal PhraseTable<bool> OutletFirst { get; } = new();

    internal PhraseTable<Seat> Seats { get; } = new();

    /// <summary>Names of countries, with the name that a sentence uses.</summary>
    internal PhraseTable<string> Countries { get; } = new();

    /// <summary>Capitals, with their country.</summary>
    internal PhraseTable<string> Capitals { get; } = new();

    internal PhraseTable<bool> Places { get; } = new();

    internal PhraseTable<string> Nationalities { get; } = new();

    internal PhraseTable<string> States { get; } = new();

    internal PhraseTable<string> PartyTags { get; } = new();

    internal PhraseTable<string> PartyWords { get; } = new();

    /// <summary>NameWords that an office of lower rank begins with.</summary>
    internal IReadOnlyList<string> LowerRanks { get; }

    /// <summary>Whether a word tells that about the name or office beside it.</summary>
    internal bool Is(string key, ContextRoles role) => _contextWords.TryGetValue(key, out var roles) && (roles & role) != 0;

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

    private static Gender Letter(string letter) => letter switch { "f" => Gender.Female, "m" => Gender.Male, "n" => Gender.Nonbinary, _ => Gender.Unstated };

    private void AddOffice(string[] row, bool isCommon) => Offices.Add(row[0], new OfficeWord(row[0], Letter(row.Length > 1 ? row[1] : ""), isCommon));
}
