// By default module ids hold the checkout's path, and the build would differ from one folder to the next.
module.exports = { optimization: { moduleIds: 'named', chunkIds: 'named' } };
