using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsTools.Training.Identity;

/// <summary>
/// Reads an article of the identity set: lines <c>key = Full Name | other forms</c> (<c>key : body = …</c> for what is no person,
/// <c>key : unnamed</c> for sources without a name), a line <c>---</c>, and copy in which <c>[content]{1}</c> is said by
/// <c>&lt;source words&gt;{1 key}</c>. <c>[content]{1 key}</c> has no source words, <c>{1,2 key}</c> is the source of two contents,
/// <c>{1 one+two}</c> several speakers, <c>{1 key/body}</c> somebody who speaks for another.
/// </summary>
internal sealed class IdentityReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<>{}");

    private readonly string _path;
    private readonly string _file;
    private readonly Dictionary<string, IdentitySpeaker> _speakers = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<int, Content> _contents = [];
    private readonly Dictionary<int, Source> _sources = [];
    private int _at; // what is being read, in the file

    private IdentityReader(string path, string file) => (_path, _file) = (path, file);

    /// <exception cref="InvalidDataException">The file is not of this form; the message names the file and the line.</exception>
    internal static IdentityArticle Read(string path) => new IdentityReader(path, File.ReadAllText(path).ReplaceLineEndings("\n")).Read();

    private IdentityArticle Read()
    {
        while (ReadLine() is var line and not "---")
            ReadSpeaker(line);
        for (; _at < _file.Length; _at++)
            ReadCopy();
        var statements = _contents.Select(one => Join(one.Key, one.Value)).ToArray();
        if (_sources.Count > 0)
            throw Fault($"{_sources.Keys.Min()} has source words but no content", _sources[_sources.Keys.Min()].At);
        return new(Path.GetFileNameWithoutExtension(_path), _text.ToString(), statements);
    }

    private string ReadLine()
    {
        var end = _file.IndexOf('\n', _at);
        if (end < 0)
            throw Fault("there is no line --- before the copy");
        var line = _file[_at..end];
        _at = end + 1;
        return line;
    }

    private void ReadSpeaker(string line)
    {
        var at = _at - line.Length - 1;
        var names = line.Split('=', 2, StringSplitOptions.TrimEntries);
        var key = names[0].Split(':', 2, StringSplitOptions.TrimEntries);
        var kind = key.Length > 1 ? key[1] : "person";
        if (key[0].Length == 0 || kind is not ("person" or "body" or "unnamed") || (kind is "unnamed") != (names.Length == 1))
            throw Fault($"“{line}” declares no speaker", at);
        var forms = names.Length == 1 ? [] : names[1].Split('|', StringSplitOptions.TrimEntries);
        if (forms.Contains(""))
            throw Fault($"a name of “{key[0]}” is empty", at);
        if (!_speakers.TryAdd(key[0], new(forms, kind is "body")))
            throw Fault($"“{key[0]}” is declared twice", at);
    }

    private void ReadCopy()
    {
        switch (_file[_at])
        {
            case '[' or '<':
                ReadMark();
                break;
            case ']' or '>' or '{' or '}':
                throw Fault($"a stray {_file[_at]}");
            default:
                _text.Append(_file[_at]);
                break;
        }
    }

    // Reads “[content]{…}” or “<source>{…}”, to its last character.
    private void ReadMark()
    {
        var (open, isContent) = (_at, _file[_at] == '[');
        var close = _file.IndexOf(isContent ? ']' : '>', open);
        var end = close < 0 ? -1 : _file.IndexOf('}', close);
        if (end < 0 || _file[close + 1] != '{')
            throw Fault($"{_file[open]} without its {(isContent ? "]{…}" : ">{…}")}");
        var words = _file[(open + 1)..close];
        if (words.Length == 0 || words.AsSpan().ContainsAny(Marks))
            throw Fault($"“{words}” is empty or holds another mark");
        var start = _text.Length;
        _text.Append(words);
        var label = _file[(close + 2)..end].Split(' ');
        var speakers = label.Length == 2 ? ReadSpeakers(label[1]) : null;
        if (label.Length > 2 || (speakers is null && !isContent))
            throw Fault($"“{_file[(close + 1)..(end + 1)]}” is no number and key");
        foreach (var part in label[0].Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw Fault($"“{part}” is no number");
            if (!(isContent ? _contents.TryAdd(number, new(start, _text.Length, open, speakers)) : _sources.TryAdd(number, new(start.._text.Length, open, speakers!))))
                throw Fault($"{number} is used twice");
        }
        _at = end;
    }

    private Voices ReadSpeakers(string words)
    {
        var parts = words.Split('/');
        if (parts.Length > 2)
            throw Fault($"“{words}” speaks for two");
        var all = parts[0].Split('+').Select(Find).ToArray();
        return new([.. all.Where(one => one.Names.Count > 0)], parts.Length == 2 ? Find(parts[1]) : null);
    }

    private IdentitySpeaker Find(string key) => _speakers.TryGetValue(key, out var one) ? one : throw Fault($"“{key}” is not declared");

    private IdentityStatement Join(int number, Content content)
    {
        if (_sources.Remove(number, out var source) == (content.Voices is not null))
            throw Fault($"content {number} needs source words or a key, not both", content.At);
        var voices = content.Voices ?? source!.Voices;
        return new(content.Start, content.End, source?.Words, voices.Speakers, voices.OnBehalfOf);
    }

    private InvalidDataException Fault(string what, int? at = null) => new($"{_path}({_file.AsSpan(0, at ?? _at).Count('\n') + 1}): {what}.");

    private sealed record Voices(IReadOnlyList<IdentitySpeaker> Speakers, IdentitySpeaker? OnBehalfOf);

    private sealed record Content(int Start, int End, int At, Voices? Voices);

    private sealed record Source(Range Words, int At, Voices Voices);
}
