// The list renews itself when mail has come; without script a reload does the same.
const newest = document.body.dataset.newest;
if (newest !== undefined) {
  setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch("/api/mailbox").catch(() => null);
    if (!answer || !answer.ok) return;
    const mails = await answer.json();
    if ((mails.length ? mails[0].id : "") !== newest) location.reload();
  }, 2000);
}

// So does the tour while it is under way.
if (document.getElementById("tour-state")?.dataset.state === "under-way") {
  setTimeout(() => location.reload(), 1500);
}
