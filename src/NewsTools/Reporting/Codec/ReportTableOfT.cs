using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>The keys of an object in a report, in order, and how each is written and read. A key without a value is omitted.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
/// <param name="blank">The object that reading starts from.</param>
/// <param name="isFlow">Whether it is written on one line.</param>
internal sealed class ReportTable<T>(T blank, bool isFlow = false) : ReportTable where T : class
{
    private readonly List<ReportField<T>> _fields = [];

    internal override IReadOnlyList<ReportField> Fields => _fields;

    internal T Blank => blank;

    internal ReportMapping Write(T value)
    {
        var entries = new List<KeyValuePair<string, ReportNode>>();
        foreach (var field in _fields)
            if (field.Write(value) is { } node)
                entries.Add(new(field.Key, node));
        return new ReportMapping(entries, isFlow);
    }

    internal T Read(TreeFields fields)
    {
        var value = blank;
        foreach (var field in _fields)
            value = field.Read(fields, value);
        return fields.Done(value);
    }

    /// <summary>Free text.</summary>
    internal ReportTable<T> Text(string key, Func<T, string> get, Func<T, string, T> set) => Add(key, true, get, set, Quoted, fields => fields.Text(key));

    /// <summary>Optional free text.</summary>
    internal ReportTable<T> OptionalText(string key, Func<T, string?> get, Func<T, string?, T> set) =>
        Add(key, false, get, set, text => text is null ? null : Quoted(text), fields => fields.OptionalText(key));

    /// <summary>An id or a keyword.</summary>
    internal ReportTable<T> Plain(string key, Func<T, string> get, Func<T, string, T> set) => Add(key, true, get, set, Bare, fields => fields.Text(key));

    /// <summary>An optional id.</summary>
    internal ReportTable<T> OptionalPlain(string key, Func<T, string?> get, Func<T, string?, T> set) =>
        Add(key, false, get, set, word => word is null ? null : Bare(word), fields => fields.OptionalText(key));

    /// <summary>A keyword that is the same in every report.</summary>
    /// <param name="key">The key.</param>
    /// <param name="word">The keyword.</param>
    /// <param name="former">Another that is read in its place.</param>
    internal ReportTable<T> Constant(string key, string word, string? former = null) => Add(key, true, _ => word, (value, _) => value, Bare, fields => fields.Constant(key, word, former));

    internal ReportTable<T> Integer(string key, Func<T, int> get, Func<T, int, T> set) =>
        Add(key, true, get, set, number => Bare(number.ToString(CultureInfo.InvariantCulture)), fields => fields.Integer(key));

    internal ReportTable<T> Fraction(string key, Func<T, decimal> get, Func<T, decimal, T> set) =>
        Add(key, true, get, set, Hundredths, fields => fields.Fraction(key));

    internal ReportTable<T> OptionalFraction(string key, Func<T, decimal?> get, Func<T, decimal?, T> set) =>
        Add(key, false, get, set, number => number is { } value ? Hundredths(value) : null, fields => fields.OptionalFraction(key));

    /// <summary>A Boolean; false is omitted.</summary>
    internal ReportTable<T> Flag(string key, Func<T, bool> get, Func<T, bool, T> set) => Add(key, false, get, set, flag => flag ? Bare("true") : null, fields => fields.Flag(key));

    internal ReportTable<T> Instant(string key, Func<T, DateTimeOffset?> get, Func<T, DateTimeOffset?, T> set) =>
        Add(key, false, get, set, instant => instant is { } value ? Bare(ReportInstant.Write(value)) : null, fields => fields.Instant(key));

    /// <summary>An enumeration value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="get">Returns the value of an object.</param>
    /// <param name="set">Returns the object with a new value.</param>
    /// <param name="unsaid">The value that is omitted; null if the key is required.</param>
    internal ReportTable<T> Choice<TValue>(string key, Func<T, TValue> get, Func<T, TValue, T> set, TValue? unsaid = null) where TValue : struct, Enum =>
        Add(key, unsaid is null, get, set, value => value.Equals(unsaid) ? null : Bare(ChoiceNames.Of(value)), fields => fields.Choice(key, unsaid),
            names: [.. Enum.GetValues<TValue>().Where(value => !value.Equals(unsaid)).Select(ChoiceNames.Of)]);

    /// <summary>A list of free text.</summary>
    internal ReportTable<T> Texts(string key, Func<T, ValueList<string>> get, Func<T, ValueList<string>, T> set) =>
        Add(key, false, get, set, texts => texts.Count == 0 ? null : new ReportSequence([.. texts.Select(Quoted)], isFlow: true), fields => fields.Texts(key));

    /// <summary>A list of ids.</summary>
    internal ReportTable<T> Plains(string key, Func<T, ValueList<string>> get, Func<T, ValueList<string>, T> set) =>
        Add(key, false, get, set, ids => ids.Count == 0 ? null : new ReportSequence([.. ids.Select(Bare)], isFlow: true), fields => fields.Texts(key));

    /// <summary>A nested object.</summary>
    internal ReportTable<T> Object<TValue>(string key, ReportTable<TValue> table, Func<T, TValue> get, Func<T, TValue, T> set) where TValue : class =>
        Add(key, true, get, set, table.Write, fields => table.Read(fields.Mapping(key)), table);

    /// <summary>An optional nested object.</summary>
    internal ReportTable<T> OptionalObject<TValue>(string key, ReportTable<TValue> table, Func<T, TValue?> get, Func<T, TValue?, T> set) where TValue : class =>
        Add(key, false, get, set, value => value is null ? null : table.Write(value), fields => fields.OptionalMapping(key) is { } inner ? table.Read(inner) : null, table);

    /// <summary>A list of objects.</summary>
    internal ReportTable<T> List<TItem>(string key, ReportTable<TItem> table, Func<T, ValueList<TItem>> get, Func<T, ValueList<TItem>, T> set, bool isRequired = false) where TItem : class =>
        Add(key, isRequired, get, set, items => items.Count == 0 ? null : new ReportSequence(new WrittenList<TItem>(items, table.Write), isFlow), fields => fields.List(key, table.Read, isRequired), table);

    /// <summary>The keys of a part of the object, written among its own keys.</summary>
    internal ReportTable<T> Inline<TPart>(ReportTable<TPart> table, Func<T, TPart> get, Func<T, TPart, T> set) where TPart : class
    {
        foreach (var field in table._fields)
            _fields.Add(new(field.Key, field.IsRequired, value => field.Write(get(value)), (fields, value) => set(value, field.Read(fields, get(value)))) { Table = field.Table, Names = field.Names });
        return this;
    }

    private ReportTable<T> Add<TValue>(string key, bool isRequired, Func<T, TValue> get, Func<T, TValue, T> set,
        Func<TValue, ReportNode?> write, Func<TreeFields, TValue> read, ReportTable? table = null, IReadOnlyList<string>? names = null)
    {
        _fields.Add(new(key, isRequired, value => write(get(value)), (fields, value) => set(value, read(fields))) { Table = table, Names = names ?? [] });
        return this;
    }

    private static ReportScalar Quoted(string text) => new(WellFormed.Text(text), ReportScalarStyle.Text);

    private static ReportScalar Hundredths(decimal number) => Bare(number.ToString("0.##", CultureInfo.InvariantCulture));

    private static ReportScalar Bare(string word) => new(word, ReportScalarStyle.Plain);
}
