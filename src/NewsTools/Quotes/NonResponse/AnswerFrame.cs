namespace NewsTools.Quotes;

/// <summary>What a verb of answering must have behind it to count.</summary>
internal enum AnswerFrame
{
    /// <summary>Anything.</summary>
    Free,
    /// <summary>Nothing, or “to” and a message.</summary>
    Message,
    /// <summary>A message as its object.</summary>
    Object,
    /// <summary>Someone who asks.</summary>
    Press,
}
